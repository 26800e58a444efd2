package org.mandat.evidence.sentence;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	@Test
	void splitsRunningText() {
		assertThat(words("The council met. Nobody came! Why not?", "en")).containsExactly("The council met.",
				"Nobody came!", "Why not?");
	}

	@Test
	void leavesMarkupAndBulletsOutside() {
		assertThat(words("# A *plain* heading #\n\n- first thing\n* **second thing**\n\n> Quoted words.", "en"))
			.containsExactly("A *plain* heading", "first thing", "second thing", "Quoted words.");
	}

	@Test
	void goesOnOverOneWrappedLine() {
		assertThat(words("The office is open\r\non Mondays. It is closed\non Sundays.", "en"))
			.containsExactly("The office is open\r\non Mondays.", "It is closed\non Sundays.");
	}

	@Test
	void neverCrossesAnEmptyLine() {
		assertThat(words("The office is open\n\non Mondays", "en")).containsExactly("The office is open", "on Mondays");
	}

	@Test
	void goesOnBehindAPageBreakInLowerCaseOnly() {
		assertThat(words("The director further\n\n\n\nadded one thing.", "en")).hasSize(1);
		assertThat(words("The director further\fadded one thing.", "en")).hasSize(1);
		assertThat(words("The director left\n\n\n\nAnother page.", "en")).hasSize(2);
		assertThat(words("The director left.\n\n\n\nand another page", "en")).hasSize(2);
	}

	@Test
	void knowsWhatOfficesAbbreviate() {
		assertThat(words("Sipas nenit, p.sh. Komuna cakton nr. 4 dhe Dr. Prishta. Pastaj mbyllet.", "sq")).hasSize(2);
		assertThat(words("По чл. 5 и др. Закона, нпр. Општина и бр. 12 важе. Затим се затвара.", "sr-Cyrl"))
			.hasSizeLessThanOrEqualTo(3)
			.first()
			.asString()
			.startsWith("По чл. 5");
		assertThat(words("Po čl. Zakona g. Petrović odlučuje. Zatim se zatvara.", "sr-Latn")).hasSize(2);
		assertThat(words("Mr. Smith of the U.S. Department spoke, e.g. About money. He left.", "en")).hasSize(2);
	}

	@Test
	void keepsNumberedItemsWhole() {
		assertThat(words("1. Open the hall.\n2. Call the school.", "en")).containsExactly("1. Open the hall.",
				"2. Call the school.");
	}

	@Test
	void countsInCodePoints() {
		String text = "😀 one. 𝔄 two.";
		assertThat(Sentences.of(text, "en").getLast().span()).isEqualTo(new Span(7, 13));
		assertThat(words(text, "en")).containsExactly("😀 one.", "𝔄 two.");
	}

	static List<String> words(String text, String language) {
		CodePoints positions = new CodePoints(text);
		return Sentences.of(text, language).stream().map(Sentence::span).map(positions::words).toList();
	}

}
