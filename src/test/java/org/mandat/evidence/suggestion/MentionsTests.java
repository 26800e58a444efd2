package org.mandat.evidence.suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MentionsTests {

	private final PlaceMentions places = new PlaceMentions(names());

	@ParameterizedTest
	@ValueSource(strings = { "Prizren", "Prizreni", "Prizrenit", "në Prizrenin e vjetër", "Призрену", "iz Prizrena",
			"Призреном" })
	void findsAConsonantName(String text) {
		assertThat(this.places.in(text)).containsExactly("prizren");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Gjakovë", "Gjakova", "Gjakovës", "në Gjakovën", "Gjakove", "Đakovica", "u Đakovici",
			"Ђаковице", "Djakovicu" })
	void findsAVowelName(String text) {
		assertThat(this.places.in(text)).containsExactly("gjakova");
	}

	@Test
	void takesTheLongestName() {
		assertThat(this.places.in("u Severnoj Mitrovici i u Prizrenu")).containsExactly("north", "prizren");
		assertThat(this.places.in("Mitrovica e Veriut")).containsExactly("north");
		assertThat(this.places.in("Mitrovicë")).containsExactly("south");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			u Dečanima|decan
			Istogut|istog
			në Kaçanikut|kacanik
			Hanit të Elezit|hani-i-elezit
			u Peći|peje
			из Пећи|peje
			Pejës|peje
			u Suvoj Reci|suhareke
			Vushtrrisë|vushtrri
			u Vučitrnu|vushtrri
			Zubin Potokut|zubin-potok
			u Zubinom Potoku|zubin-potok
			Mitrovicës së Veriut|mitrovica-north
			u Severnoj Mitrovici|mitrovica-north
			u Štrpcu|strpce
			Shtërpcës|strpce
			iz Gnjilana|gjilan
			Ferizajt|ferizaj
			Novom Brdu|novo-brdo
			""")
	void findsTheMunicipalitiesOfThePackInTheirCases(String text, String key) {
		assertThat(new PlaceMentions(municipalities()).in(text)).containsExactly(key);
	}

	@Test
	void findsEveryMunicipalityByEachOfItsNames() {
		Map<String, List<String>> all = municipalities();
		assertThat(all).hasSize(38);
		PlaceMentions mentions = new PlaceMentions(all);
		all.forEach((key, names) -> assertThat(names)
			.allSatisfy((name) -> assertThat(mentions.in("n " + name + " 1")).as(name).contains(key)));
	}

	private static Map<String, List<String>> municipalities() {
		Map<String, List<String>> names = new LinkedHashMap<>();
		new tools.jackson.dataformat.yaml.YAMLMapper()
			.readTree(java.nio.file.Path.of("src/main/resources/packs/xk/places.yaml").toFile())
			.path("places")
			.valueStream()
			.filter((place) -> "municipality".equals(place.path("kind").asString()))
			.forEach((place) -> {
				List<String> all = new java.util.ArrayList<>();
				place.path("name").propertyStream().forEach((form) -> all.add(form.getValue().asString()));
				place.path("aliases").forEach((alias) -> all.add(alias.asString()));
				names.put(place.path("key").asString(), all);
			});
		return names;
	}

	@Test
	void needsACapital() {
		assertThat(this.places.in("kjo ishte prizreni")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			The deputy mayor said that nobody came.|deputy_mayor
			Nënkryetari i komunës tha se askush nuk erdhi.|deputy_mayor
			Заменик градоначелника је рекао да нико није дошао.|deputy_mayor
			Zamenica gradonačelnika je istakla problem.|deputy_mayor
			Kryetari i Komunës theksoi nevojën.|mayor
			The director of the department argued for more staff.|municipal_head
			Službenica opštine je navela da nema novca.|municipal_staff
			""")
	void hearsWhoSpoke(String sentence, String role) {
		assertThat(SpeakerRole.of(sentence, "")).contains(role);
	}

	@Test
	void doesNotTakeWhoIsSpokenAbout() {
		assertThat(SpeakerRole.of("The deputy mayor never comes to the council.", "")).isEmpty();
		assertThat(SpeakerRole.of("Participants said that mayors never come.", "")).isEmpty();
	}

	@Test
	void readsTheLineUnderAQuotation() {
		assertThat(SpeakerRole.of("“We have no plan.”", "A. B., Deputy Mayor of Prizren")).contains("deputy_mayor");
	}

	private static Map<String, List<String>> names() {
		Map<String, List<String>> names = new LinkedHashMap<>();
		names.put("prizren", List.of("Prizren", "Призрен"));
		names.put("gjakova", List.of("Gjakovë", "Ђаковица", "Djakovica", "Gjakove"));
		names.put("south", List.of("Mitrovicë e Jugut", "Јужна Митровица", "Mitrovicë"));
		names.put("north", List.of("Mitrovicë e Veriut", "Северна Митровица"));
		return names;
	}

}
