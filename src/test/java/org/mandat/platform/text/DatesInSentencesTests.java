package org.mandat.platform.text;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A day within a sentence is written as it is anywhere else on the page. */
class DatesInSentencesTests {

	private final Messages messages = new Messages(new MessageFiles());

	@ParameterizedTest
	@CsvSource({ "en, since 23 November 2026", "sq, q\u00eb nga 23 n\u00ebntor 2026" })
	void isWrittenInFullAsByThePage(String tag, String sentence) {
		Language language = new Language(tag);
		LocalDate day = LocalDate.of(2026, 11, 23);
		assertThat(this.messages.text(language, "jurisdiction.posts.since", day)).isEqualTo(sentence)
			.endsWith(Formats.date(language, day));
	}

}
