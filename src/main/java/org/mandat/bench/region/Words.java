package org.mandat.bench.region;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences of an office in three languages, composed from parts, so that texts are as
 * long and as alike as real ones. They say nothing about any real place.
 */
final class Words {

	/** Stands in nearly every task of its language: the word that most records have. */
	static final String FREQUENT = "komuna";

	/** Stands in one task of a hundred or so. */
	static final String RARE = "gjenerator";

	private static final Map<String, List<String>> ACTS = Map
		.of("sq",
				List.of("Përgatit takimin e këshillit në komunë", "Dërgo ftesën te anëtarët nga komuna",
						"Mblidh përgjigjet e shkollave për komunën", "Përditëso listën e kontakteve të komunës",
						"Shkruaj procesverbalin e takimit në komunë", "Kontrollo afatin e raportit për komunën"),
				"sr-Cyrl",
				List.of("Припремити седницу савета у општини", "Послати позив члановима из општине",
						"Прикупити одговоре школа за општину", "Ажурирати списак контаката општине",
						"Написати записник са седнице у општини", "Проверити рок за извештај општине"),
				"en",
				List.of("Prepare the meeting of the council", "Send the invitation to the members",
						"Collect the answers of the schools", "Update the list of contacts",
						"Write the minutes of the meeting", "Check the date of the report"));

	private static final Map<String, List<String>> ABOUT = Map.of("sq",
			List.of("për sigurinë në rrugën e shkollës", "për oraret e transportit publik", "për qendrën rinore",
					"për ndriçimin e parkut", "për bashkëpunimin me prindërit", "për gjenerator në sallën e sporteve"),
			"sr-Cyrl",
			List.of("о безбедности на путу до школе", "о реду вожње јавног превоза", "о омладинском центру",
					"о осветљењу парка", "о сарадњи са родитељима", "о генератору у спортској сали"),
			"en", List.of("on safety on the way to school", "on the timetable of the buses", "on the youth centre",
					"on the lights in the park", "on working with parents", "on the generator of the sports hall"));

	private static final List<String> FIRST = List.of("Arta", "Blerim", "Dafina", "Ilir", "Jeta", "Liridon", "Milica",
			"Nemanja", "Snežana", "Vesna", "Zoran", "Yıldız");

	private static final List<String> LAST = List.of("Berisha", "Dërguti", "Gashi", "Hoxhaj", "Ilić", "Jovanović",
			"Krasniqi", "Petrović", "Shala", "Stojković", "Thaqi", "Zeqiri");

	private Words() {
	}

	/**
	 * What is to be done, in each of these languages; about the generator only rarely.
	 */
	static Map<String, String> task(Dice dice, List<String> languages, int number) {
		int act = dice.below(6);
		int about = dice.in(1, 100) ? 5 : dice.below(5);
		Map<String, String> forms = new LinkedHashMap<>();
		for (String language : languages) {
			forms.put(language, ACTS.getOrDefault(language, List.of()).get(act) + " "
					+ ABOUT.getOrDefault(language, List.of()).get(about) + " (" + number + ")");
		}
		return forms;
	}

	/** A sentence of a conversation, in this language. */
	static String sentence(Dice dice, String language) {
		return dice.one(ACTS.getOrDefault(language, List.of())) + " "
				+ dice.one(ABOUT.getOrDefault(language, List.of()).subList(0, 5)) + ", "
				+ dice.one(ABOUT.getOrDefault(language, List.of()).subList(0, 5)) + ".";
	}

	static String name(Dice dice) {
		return dice.one(FIRST) + " " + dice.one(LAST);
	}

}
