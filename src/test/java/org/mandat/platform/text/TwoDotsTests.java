package org.mandat.platform.text;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A Serbian date ends with a dot; a sentence that ends with one has no second. */
class TwoDotsTests {

	private final Messages messages = new Messages(new MessageFiles());

	@Test
	void endsASentenceWithTheDotOfItsDate() {
		for (String tag : new String[] { "sr-Cyrl", "sr-Latn" }) {
			Language language = new Language(tag);
			String day = Formats.date(language, LocalDate.of(2026, 10, 9));
			assertThat(day).endsWith("2026.");
			assertThat(this.messages.text(language, "briefing.upward.open", 2, day)).endsWith(day);
		}
	}

	@Test
	void leavesWhatSomebodyWroteAsItIs() {
		assertThat(this.messages.text(new Language("en"), "briefing.duties.guide", "Room 5.. and so on..."))
			.contains("Room 5.. and so on...");
	}

}
