package org.mandat.translation.batch;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import net.sf.okapi.lib.xliff2.InvalidParameterException;
import net.sf.okapi.lib.xliff2.core.Segment;
import net.sf.okapi.lib.xliff2.core.Unit;
import net.sf.okapi.lib.xliff2.reader.Event;
import net.sf.okapi.lib.xliff2.reader.XLIFFReader;
import net.sf.okapi.lib.xliff2.reader.XLIFFReaderException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What goes to a translator's tool, read by a reader of others (Okapi XLIFF Toolkit) that
 * holds it to the schemas of the core, of matches and of the glossary, and to the rules
 * that no schema can say.
 */
class XliffFileTests {

	private static final UUID RECORD = UUID.randomUUID();

	private static final List<String> WORDS = List.of("Thirr 3 shkolla", "<b>a</b> & ]]> \"q\" 'q'",
			"=SUM(A1:A9)\n@x\t+1", "a\u0000\u0007\uD83D b\uFFFE", "\uD83D\uDC69\u200D\uD83D\uDC67 \u202Eevil",
			"\u0627\u0644\u0633\u0644\u0627\u0645 \u05E9", " blanks  kept ", "m".repeat(2000), "{name} %s ${7*7}");

	@Test
	void isReadByAToolOfOthersWhateverWasTyped() {
		List<Unit> units = units(file(WORDS));
		assertThat(units).hasSameSizeAs(WORDS);
		for (int i = 0; i < WORDS.size(); i++) {
			Segment segment = units.get(i).getSegment(0);
			assertThat(units.get(i).getId()).isEqualTo("AB12CD-" + (i + 1));
			assertThat(segment.getSource().getPlainText()).isEqualTo(allowed(WORDS.get(i)));
			assertThat(segment.getState().toString()).isEqualTo("initial");
			assertThat(segment.hasTarget()).isFalse();
		}
	}

	@Test
	void carriesTheFormerTranslationAndTheAgreedWords() {
		Unit unit = units(file(WORDS)).getFirst();
		assertThat(unit.getMatches().get(0).getSource().getPlainText()).isEqualTo("Older Thirr 3 shkolla");
		assertThat(unit.getMatches().get(0).getTarget().getPlainText()).isEqualTo("Раније");
		assertThat(unit.getGlossary().get(0).getTerm().getText()).isEqualTo("shkollë");
		assertThat(unit.getGlossary().get(0).getTranslations().getFirst().getText()).isEqualTo("школа");
		assertThat(unit.getNoteCount()).isPositive();
	}

	@Test
	void theReaderRefusesWhatTheStandardForbids() {
		String good = new String(file(List.of("a")), StandardCharsets.UTF_8);
		for (String bad : List.of(good.replace("state=\"initial\"", "state=\"begun\""),
				good.replace(" trgLang=\"sr-Cyrl\"", " trgLang=\"not a language\""),
				good.replace("<segment", "<segments").replace("</segment>", "</segments>"),
				good.replace("ref=\"#s1\"", "ref=\"#s9\""))) {
			assertThat(bad).isNotEqualTo(good);
			assertThatThrownBy(() -> units(bad.getBytes(StandardCharsets.UTF_8))).as(bad)
				.isInstanceOfAny(XLIFFReaderException.class, InvalidParameterException.class);
		}
	}

	private static byte[] file(List<String> words) {
		BatchRow batch = new BatchRow(RECORD, "AB12CD", "sq", "sr-Cyrl", "Office", LocalDate.EPOCH, null, true,
				List.of(), words.size(), 0, 0, 0);
		List<BatchLine> lines = new ArrayList<>();
		for (String word : words) {
			lines.add(new BatchLine(lines.size() + 1, "task", RECORD, "title", 2, 1, word, "Older " + word, "Раније",
					null, null));
		}
		return XliffFile.of(batch, lines, Map.of(1, new TreeMap<>(Map.of("shkollë", "школа", "zë <i>&", "]]>"))),
				Map.of(1, "Task: title", 2, "<i>&"));
	}

	private static List<Unit> units(byte[] file) {
		List<Unit> units = new ArrayList<>();
		try (XLIFFReader reader = new XLIFFReader(XLIFFReader.VALIDATION_MAXIMAL)) {
			reader.open(new ByteArrayInputStream(file));
			while (reader.hasNext()) {
				Event event = reader.next();
				if (event.isUnit()) {
					units.add(event.getUnit());
				}
			}
		}
		return units;
	}

	/** Without the characters that no XML can hold. */
	private static String allowed(String text) {
		StringBuilder allowed = new StringBuilder();
		text.codePoints()
			.filter((c) -> c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
					|| c >= 0x10000)
			.forEach(allowed::appendCodePoint);
		return allowed.toString();
	}

}
