package org.mandat.evidence.source;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkingsTests {

	@ParameterizedTest
	@ValueSource(strings = { "KONFIDENCIAL", "Konfidencial", "I kufizuar", "SEKRET", "Tepër sekret", "Poverljivo",
			"ПОВЕРЉИВО", "Ограничено", "STROGO POVERLJIVO", "Тајно", "Državna tajna", "ДРЖАВНА ТАЈНА",
			"KONFIDENCIAL / POVERLJIVO / CONFIDENTIAL", "[ Tajno ]", "** KONFIDENCIAL **", "EU RESTRICTED",
			"Shkalla e sekretit: konfidencial", "Степен тајности: поверљиво",
			"KONFIDENCIAL – vetëm për përdorim zyrtar", "POVERLJIVO br. 12", "INTERNO" })
	void refusesWhatStandsWhereMarkingsStand(String line) {
		assertThat(Markings.in(line + "\n\nKëshilli u mblodh.\n")).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "The assembly voted by secret ballot.", "TAJNO GLASANJE NA SEDNICI", "Tajno glasanje",
			"Mbajtja e të dhënave konfidenciale është detyrë e të gjithëve.", "Разговор је остао поверљиво међу нама.",
			"Qasja është e kufizuar për shkak të borës", "Confidential help line opens", "Restricted" })
	void leavesTheWordInRunningTextAlone(String line) {
		assertThat(Markings.in(line + "\n\nKëshilli u mblodh.\n")).isEmpty();
	}

	@Test
	void findsAMarkingRepeatedOnALaterPage() {
		String text = "Procesverbal\n".repeat(40) + "KONFIDENCIAL\n" + "Procesverbal\n".repeat(40);
		assertThat(Markings.in(text)).contains(new Markings.Marking("KONFIDENCIAL", 41));
	}

	@Test
	void looksForLabelsOnlyInHeadAndFoot() {
		String text = "Rreshti\n".repeat(40) + "Klasifikimi: sekret\n" + "Rreshti\n".repeat(40);
		assertThat(Markings.in(text)).isEmpty();
	}

}
