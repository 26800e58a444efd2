package org.mandat.evidence.source;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanguageGuessTests {

	private static final String ALBANIAN = "Këshilli kërkon përgjigje për çdo çështje të komunës dhe nuk është i kënaqur me këtë.";

	@Test
	void guessesTheLanguage() {
		assertThat(LanguageGuess.of(ALBANIAN).tag()).isEqualTo("sq");
		assertThat(LanguageGuess.of("Predsednik opštine je rekao da se sednica ne održava.").tag())
			.isEqualTo("sr-Latn");
		assertThat(LanguageGuess.of("Веће заједница: четири жалбе, шест мишљења и ђачка питања.").tag())
			.isEqualTo("sr-Cyrl");
		assertThat(LanguageGuess.of("The mayor said that the session is not held.").tag()).isEqualTo("en");
	}

	@Test
	void isSurerOfMoreWords() {
		assertThat(LanguageGuess.of(ALBANIAN.repeat(4)).sureness()).isGreaterThanOrEqualTo(80)
			.isGreaterThan(LanguageGuess.of("Këshilli i komunës").sureness());
		assertThat(LanguageGuess.of("xyz 12").sureness()).isLessThan(50);
	}

}
