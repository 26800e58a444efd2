package org.mandat.council.decision;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which sentences of pasted minutes are offered as decisions. */
class EarlierMinutesTests {

	@Test
	void findsWhatWasDecidedInAlbanian() {
		assertThat(EarlierMinutes.decisions("""
				Mbledhja u hap në orën 10:00.
				U diskutua për sigurinë rreth shkollës.
				U vendos që Drejtoria e Arsimit të thërrasë prindërit deri më 15 dhjetor.
				Ngarkohet Zyra për Komunitete të përgatisë ftesën.
				Askush nuk vendoste më herët për këtë.
				""", "sq")).containsExactly("U vendos që Drejtoria e Arsimit të thërrasë prindërit deri më 15 dhjetor.",
				"Ngarkohet Zyra për Komunitete të përgatisë ftesën.");
	}

	@Test
	void findsWhatWasDecidedInBothScriptsOfSerbian() {
		assertThat(EarlierMinutes
			.decisions("Дискутовало се о школи. Задужује се Центар за социјални рад да обиђе школу.", "sr-Cyrl"))
			.containsExactly("Задужује се Центар за социјални рад да обиђе школу.");
		assertThat(EarlierMinutes.decisions("Diskutovalo se o školi. Usvojen je plan rada.", "sr-Latn"))
			.containsExactly("Usvojen je plan rada.");
	}

	@Test
	void findsHeadingsThatNameADecisionAndSaysItOnce() {
		assertThat(EarlierMinutes.decisions("""
				We talked for an hour.

				Decision 3: The school is asked for a list of rooms.

				Decision 3: The school is asked for a list of rooms.

				It was agreed that the mayor writes to the ministry.
				""", "en")).containsExactly("Decision 3: The school is asked for a list of rooms.",
				"It was agreed that the mayor writes to the ministry.");
	}

	@Test
	void findsNothingWhereNothingWasDecidedAndLosesNothingOtherwise() {
		assertThat(EarlierMinutes.decisions("We met and drank coffee.", "en")).isEmpty();
		StringBuilder many = new StringBuilder();
		for (int n = 0; n < 50; n++) {
			many.append("It was agreed that post ").append(n).append(" writes a letter.\n\n");
		}
		assertThat(EarlierMinutes.decisions(many.toString(), "en")).hasSize(50);
		assertThat(EarlierMinutes.decisions("It was agreed that " + "x".repeat(900) + ".", "en")).singleElement()
			.satisfies((line) -> assertThat(line).hasSize(200).endsWith("…"));
	}

}
