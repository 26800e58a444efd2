package org.mandat.platform.extraction;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.mandat.world.Papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.world.Papers.p;

/**
 * Whatever bytes arrive: there is a text or a reason, never a surprise. Whole papers are
 * changed at some places, cut off and mixed, on the outside and within their archive.
 */
class HostileBytesProperties {

	private static final String XML = Papers.word("document", "<w:body>" + p("One.") + "<w:tbl><w:tr><w:tc>" + p("a")
			+ "</w:tc><w:tc>" + p("b")
			+ "</w:tc></w:tr></w:tbl><w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr>"
			+ "<w:r><w:t>item</w:t></w:r></w:p></w:body>");

	private static final String RTF = "{\\rtf1\\ansi\\ansicpg1250{\\fonttbl{\\f0\\fcharset238 A;}}{\\header H\\par}\\pard\\intbl a"
			+ "\\cell b\\cell\\row\\pard{\\listtext 1.\\tab}x\\'9e\\u269?{\\footnote n}\\par{\\*\\pn y}\\bin2 zz}";

	private static final List<byte[]> SEEDS = List.of(Papers.bytes(RTF),
			Papers.docx(p("One.") + p("Two."), Map.of("word/numbering.xml", Papers.word("numbering", ""))),
			Papers.odt("<text:h>H</text:h><text:list><text:list-item><text:p>i</text:p></text:list-item></text:list>",
					Map.of()),
			Papers.bytes("<html><body><table><tr><td>a</td></tr></table><ol start=\"3\"><li>x</li></ol></body></html>"),
			Papers.bytes("a;b\n\"c;\n\";d\n"), Papers.pdf((pen) -> pen.page().line(60, 80, 10, "A line of text.")));

	@Property(tries = 1500)
	void bytesChangedAnywhereGiveATextOrAReason(@ForAll @IntRange(max = 5) int seed,
			@ForAll @Size(max = 12) List<@IntRange(max = 1_000_000) Integer> places, @ForAll byte with,
			@ForAll @IntRange(max = 100) int cut) {
		byte[] bytes = SEEDS.get(seed).clone();
		places.forEach((place) -> bytes[place % bytes.length] = (byte) (with + place));
		endsWell((cut > 70) ? Arrays.copyOf(bytes, bytes.length * cut / 130) : bytes);
	}

	@Property(tries = 600)
	void partsChangedWithinAnArchiveGiveATextOrAReason(@ForAll boolean odt,
			@ForAll @Size(max = 8) List<@IntRange(max = 1_000_000) Integer> places, @ForAll char with) {
		StringBuilder xml = new StringBuilder(XML);
		places.forEach((place) -> xml.setCharAt(place % xml.length(), with));
		Map<String, byte[]> parts = new LinkedHashMap<>();
		parts.put("mimetype", Papers.bytes(odt ? "application/vnd.oasis.opendocument.text" : "x"));
		parts.put("[Content_Types].xml", Papers.bytes("<Types/>"));
		parts.put("word/document.xml", Papers.bytes(xml.toString()));
		parts.put("word/styles.xml", Papers.bytes(xml.reverse().toString()));
		parts.put("content.xml", Papers.bytes(XML.replace("w:", "text:")));
		endsWell(Papers.zip(parts));
	}

	@Property(tries = 800)
	void controlWordsInAnyOrderGiveATextOrAReason(@ForAll @Size(max = 60) List<@IntRange(max = 26) Integer> words) {
		String[] known = { "{", "}", "\\par ", "\\cell ", "\\row ", "\\intbl ", "\\pard ", "\\u-3913 ", "\\'e", "\\'9e",
				"\\*", "\\footnote ", "\\header ", "{\\listtext 1.}", "\\bin99999999 ", "\\uc9 ", "\\deleted ", "\\v0 ",
				"\\f7 ", "\\page ", "\\outlinelevel0 ", "x", "\\", "\\fcharset204 ", "\\ansicpg99999 ", "\\pict ",
				"\n" };
		StringBuilder rtf = new StringBuilder("{\\rtf1 ");
		words.forEach((word) -> rtf.append(known[word]));
		endsWell(Papers.bytes(rtf + "}"));
	}

	private static void endsWell(byte[] bytes) {
		if (Reading.of(bytes, "a.txt", Progress.NONE) instanceof Extraction.Done done) {
			Extracted file = done.file();
			int length = file.text().codePointCount(0, file.text().length());
			assertThat(file.text().codePoints().anyMatch(Character::isLetter)).isTrue();
			assertThat(file.pages()).isSorted().allMatch((page) -> page >= 0 && page <= length);
		}
		assertThat(Reading.table(bytes)).isNotNull();
	}

}
