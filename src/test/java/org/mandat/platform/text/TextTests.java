package org.mandat.platform.text;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Texts in several languages: Serbian stands once and is shown in both scripts. */
class TextTests {

	private final Text name = Text.of(Map.of("sq", "Këshilli", "sr-Cyrl", "Савет за људска права и ПВО (OSCE)"));

	@Test
	void showsSerbianInLatinWithoutLoss() {
		assertThat(this.name.in(new Language("sr-Latn"))).isEqualTo("Savet za ljudska prava i PVO (OSCE)");
		assertThat(this.name.has(new Language("sr-Latn"))).isTrue();
	}

	@Test
	void givesTheNearestFormAndSaysThatTheAskedOneIsMissing() {
		assertThat(this.name.has(new Language("en"))).isFalse();
		assertThat(this.name.in(new Language("en"))).isEqualTo("Këshilli");
	}

	@Test
	void keepsAWordedTextInItsOwnScriptElsewhere() {
		Worded title = new Worded("Ђаковица", "sr-Cyrl");
		assertThat(title.in(new Language("sr-Latn"))).isEqualTo("Đakovica");
		assertThat(title.in(new Language("sq"))).isEqualTo("Ђаковица");
		assertThat(title.is(new Language("sq"))).isFalse();
	}

	@Test
	void writesDatesAsTheLanguageDoes() {
		LocalDate date = LocalDate.of(2026, 11, 26);
		assertThat(Formats.date(new Language("sq"), date)).isEqualTo("26 nëntor 2026");
		assertThat(Formats.date(new Language("sr-Cyrl"), date)).isEqualTo("26. новембра 2026.");
		assertThat(Formats.date(new Language("sr-Latn"), date)).isEqualTo("26. novembra 2026.");
		assertThat(Formats.weekday(new Language("sr-Cyrl"), date)).isEqualTo("четвртак, 26. новембра 2026.");
		assertThat(Formats.date(new Language("en"), date)).isEqualTo("26 November 2026");
		assertThat(Formats.shortDate(new Language("en"), date)).isEqualTo("26 Nov 2026");
	}

	@Test
	void refusesWhatIsNoLanguageTag() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Language("../etc/passwd"));
	}

}
