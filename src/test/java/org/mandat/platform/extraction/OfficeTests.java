package org.mandat.platform.extraction;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mandat.platform.extraction.Extracted.Remark;
import org.mandat.world.Papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.world.Papers.p;
import static org.mandat.world.Papers.word;

/** DOCX, ODT and RTF as office programs write them. */
class OfficeTests {

	@Test
	void takesTheTextWithAllChangesAccepted() {
		Extracted file = docx("<w:p><w:r><w:t xml:space=\"preserve\">The road </w:t></w:r>"
				+ "<w:del><w:r><w:delText>is closed</w:delText></w:r></w:del>"
				+ "<w:ins><w:r><w:t>was opened</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>", Map.of());
		assertThat(file.text()).isEqualTo("The road was opened.");
		assertThat(file.remarks()).containsExactly(Remark.CHANGES);
		Extracted odt = odt("<text:tracked-changes><text:changed-region><text:deletion><text:p>is closed</text:p>"
				+ "</text:deletion></text:changed-region></text:tracked-changes><text:p>The road was opened.</text:p>");
		assertThat(odt.text()).isEqualTo("The road was opened.");
		assertThat(odt.remarks()).containsExactly(Remark.CHANGES);
		assertThat(rtf("The road {\\deleted is closed}{\\revised was opened}.\\par").text())
			.isEqualTo("The road was opened.");
	}

	@Test
	void numbersItemsAsTheyAreSeen() {
		String numbering = word("numbering",
				"<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>"
						+ "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/>"
						+ "<w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"%2)\"/></w:lvl></w:abstractNum>"
						+ "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/></w:lvl></w:abstractNum>"
						+ "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
						+ "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>");
		Extracted file = docx(item(1, 0, "light") + item(1, 1, "of the street") + item(1, 1, "of the school")
				+ item(1, 0, "rooms") + item(2, 0, "and so on"), Map.of("word/numbering.xml", numbering));
		assertThat(file.text())
			.isEqualTo("1. light\n\na) of the street\n\nb) of the school\n\n2. rooms\n\n- and so on");
		assertThat(odt("<text:list><text:list-item><text:p>one</text:p></text:list-item><text:list-item><text:p>two"
				+ "</text:p></text:list-item></text:list>")
			.text()).isEqualTo("- one\n\n- two");
		assertThat(rtf("{\\listtext\\tab 1.\\tab}light\\par {\\listtext 2.\\tab}rooms\\par").text())
			.isEqualTo("1. light\n\n2. rooms");
	}

	@Test
	void putsNotesAtTheEndAndHeadsApart() {
		Extracted file = docx(
				"<w:p><w:r><w:t>They asked for it.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
						+ p("It was given."),
				Map.of("word/footnotes.xml",
						word("footnotes",
								"<w:footnote w:id=\"0\" w:type=\"separator\">" + p("x") + "</w:footnote>"
										+ "<w:footnote w:id=\"2\">" + p("Minutes, page 3.") + "</w:footnote>"),
						"word/header1.xml", word("hdr", p("KONFIDENCIAL")), "docProps/custom.xml",
						"<p><v>Ograničeno</v></p>"));
		assertThat(file.text()).isEqualTo("They asked for it.\n\nIt was given.\n\n1 Minutes, page 3.");
		assertThat(file.margins()).contains("KONFIDENCIAL", "Ograničeno");
		assertThat(rtf("{\\header TAJNO\\par}They asked.{\\footnote Minutes.}\\par").margins())
			.containsExactly("TAJNO");
		assertThat(rtf("{\\header TAJNO\\par}They asked.{\\footnote Minutes.}\\par").text())
			.isEqualTo("They asked.\n\n1 Minutes.");
		Extracted odt = odt("<text:p>They asked.<text:note><text:note-citation>1</text:note-citation><text:note-body>"
				+ "<text:p>Minutes.</text:p></text:note-body></text:note></text:p>");
		assertThat(odt.text()).isEqualTo("They asked.\n\n1 Minutes.");
	}

	@Test
	void keepsRowsOfFiguresTogetherAndProseApart() {
		String table = "<w:tbl><w:tr><w:tc>" + p("Town") + "</w:tc><w:tc>" + p("Seats") + "</w:tc></w:tr><w:tr><w:tc>"
				+ p("Breza") + "</w:tc><w:tc>" + p("21") + "</w:tc></w:tr><w:tr><w:tc>"
				+ p("Nobody clears the snow in winter, and the buses stop at the bridge below.") + "</w:tc><w:tc>"
				+ p("It was said twice.") + "</w:tc></w:tr></w:tbl>";
		assertThat(docx(p("Before.") + table + p("Behind."), Map.of()).text())
			.isEqualTo("Before.\n\n| Town | Seats |\n| Breza | 21 |\n\nNobody clears the snow in winter, and the buses "
					+ "stop at the bridge below.\n\nIt was said twice.\n\nBehind.");
		assertThat(rtf(
				"\\pard\\intbl Town\\cell Seats\\cell\\row\\pard\\intbl Breza\\cell 21\\cell\\row\\pard Behind.\\par")
			.text()).isEqualTo("| Town | Seats |\n| Breza | 21 |\n\nBehind.");
		assertThat(odt("<table:table><table:table-row><table:table-cell><text:p>Town</text:p></table:table-cell>"
				+ "<table:table-cell><text:p>Seats</text:p></table:table-cell></table:table-row></table:table>")
			.text()).isEqualTo("| Town | Seats |");
	}

	@Test
	void leavesOutWhatIsNotReadAndSaysSo() {
		String body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:t>seen</w:t></w:r>"
				+ "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:noBreakHyphen/></w:r><w:r><w:t>well</w:t></w:r></w:p>"
				+ "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj></w:sdtPr>"
				+ "<w:sdtContent>" + p("Chapter 1 ...... 3") + "</w:sdtContent></w:sdt>";
		Extracted file = docx(body, Map.of("word/vbaProject.bin", "Sub AutoOpen()"));
		assertThat(file.text()).isEqualTo("seen-well");
		assertThat(file.remarks()).containsExactly(Remark.MACROS);
	}

	@Test
	void readsTheLettersOfOldRtf() {
		assertThat(rtf("\\ansicpg1250{\\fonttbl{\\f0\\fcharset238 A;}{\\f1\\fcharset204 B;}}\\f0 \\'9eene \\u269?\\'e8 "
				+ "{\\f1 \\'e2\\'e5\\'f5\\'e5}\\par")
			.text()).isEqualTo("žene čč веће".replace("веће", "вехе"));
		assertThat(rtf("K\\'ebshilli \\{a\\} \\ldblquote b\\rdblquote\\par").text()).isEqualTo("Këshilli {a} “b”");
	}

	private static String item(int list, int level, String text) {
		return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
				+ "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
	}

	private static Extracted docx(String body, Map<String, String> parts) {
		return read(Papers.docx(body, parts));
	}

	private static Extracted odt(String text) {
		return read(Papers.odt(text, Map.of()));
	}

	private static Extracted rtf(String inner) {
		return read(Papers.bytes("{\\rtf1\\ansi " + inner + "}"));
	}

	private static Extracted read(byte[] bytes) {
		Extraction done = Reading.of(bytes, "a", Progress.NONE);
		assertThat(done).isInstanceOf(Extraction.Done.class);
		return ((Extraction.Done) done).file();
	}

}
