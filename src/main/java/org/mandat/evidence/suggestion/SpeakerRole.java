package org.mandat.evidence.suggestion;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses in which role a statement was made, from words such as <em>zëvendëskryetar</em>
 * or <em>заменик градоначелника</em> beside a word of saying, or in the short line under
 * a quotation. A role that is only spoken about is not the speaker's.
 */
public final class SpeakerRole {

	/** Looked for in this order: the more particular role first. */
	private static final Map<String, List<String>> ROLES = new LinkedHashMap<>();

	private static final List<String> SAYING = List.of("said", "says", "stat", "argu", "not", "add", "explain",
			"emphasis", "emphasiz", "stress", "remark", "warn", "told", "urg", "underscor", "highlight", "reflect",
			"tha", "thot", "theks", "deklar", "shtoi", "shton", "sqar", "shpjeg", "vleres", "kerko", "paralajm", "rek",
			"kaz", "istak", "navo", "nave", "izjav", "dodao", "doda", "naglas", "objasn", "upozor", "smatra", "poruc");

	static {
		ROLES.put("deputy_mayor", List.of("deputy mayor", "vice mayor", "nenkryetar", "zevendeskryetar",
				"zamenik gradonacelnik", "zamenica gradonacelnik", "zamenik predsednik opstin", "zamenica predsednik"));
		ROLES.put("mayor", List.of("mayor", "kryetar i komun", "kryetari i komun", "kryetarja e komun",
				"kryetare e komun", "gradonacelni", "predsednik opstin", "predsednica opstin"));
		ROLES.put("assembly_member", List.of("assembly member", "member of the assembly", "assembly", "keshilltar",
				"anetar i kuvend", "kuvendit komunal", "odborni", "skupstin"));
		ROLES.put("police", List.of("police", "polici", "policij", "komandant", "komandir"));
		ROLES.put("social_work", List.of("social work", "centre for social", "pune sociale", "punonjes social",
				"socijaln rad", "centar za socijaln"));
		ROLES.put("education",
				List.of("teacher", "school director", "headteacher", "education director", "mesues", "mesimdhenes",
						"drejtor i shkoll", "drejtoreshe e shkoll", "nastavni", "direktor skol", "direktorka skol",
						"ucitelj", "profesor"));
		ROLES.put("health",
				List.of("doctor", "nurse", "health", "mjek", "infermier", "shendetes", "lekar", "zdravstv"));
		ROLES.put("religious_community",
				List.of("imam", "priest", "bishop", "mufti", "prift", "svesteni", "otac", "verska zajedn"));
		ROLES.put("youth", List.of("youth", "young", "te rinj", "i ri", "rinise", "mladi", "omladin"));
		ROLES.put("civil_society", List.of("civil society", "ngo", "shoqeri civil", "shoqerise civil", "ojq",
				"civiln drustv", "nevladin", "udruzenj"));
		ROLES.put("national_authority", List.of("minist", "national coordinator", "koordinator kombetar",
				"nacionaln koordinator", "vlada", "qeveri"));
		ROLES.put("municipal_head", List.of("director", "head of", "drejtor", "drejtues", "udheheqes i", "direktor",
				"nacelni", "rukovodi"));
		ROLES.put("municipal_staff", List.of("municipal official", "officer", "coordinator", "municipality of",
				"zyrtar", "koordinator", "sluzbeni", "opstina"));
		ROLES.put("academic", List.of("researcher", "professor", "hulumtues", "istrazivac"));
	}

	private SpeakerRole() {
	}

	/**
	 * The role in which the sentence was said.
	 * @param sentence the sentence
	 * @param under the short line under the quotation that the sentence is of, or an
	 * empty text
	 */
	public static Optional<String> of(String sentence, String under) {
		Optional<String> signed = under.isEmpty() ? Optional.empty() : named(Tokens.of(under));
		if (signed.isPresent()) {
			return signed;
		}
		Tokens tokens = Tokens.of(sentence);
		boolean said = tokens.list()
			.stream()
			.anyMatch((token) -> SAYING.stream().anyMatch((verb) -> begins(token.folded(), verb)));
		return said ? named(tokens) : Optional.empty();
	}

	private static Optional<String> named(Tokens tokens) {
		for (Map.Entry<String, List<String>> role : ROLES.entrySet()) {
			for (String phrase : role.getValue()) {
				if (stands(tokens, phrase.split(" "))) {
					return Optional.of(role.getKey());
				}
			}
		}
		return Optional.empty();
	}

	private static boolean stands(Tokens tokens, String... phrase) {
		for (int i = 0; i + phrase.length <= tokens.size(); i++) {
			boolean all = true;
			for (int part = 0; part < phrase.length && all; part++) {
				all = begins(tokens.get(i + part).folded(), phrase[part]) && !plural(tokens.get(i + part).folded());
			}
			if (all) {
				return true;
			}
		}
		return false;
	}

	/** "mayors" are spoken about; "the mayor" may speak. */
	private static boolean plural(String word) {
		return word.matches("(?:mayors|directors|officers|officials|teachers|imams|doctors|kryetaret|drejtoret|zyrtaret"
				+ "|gradonacelnici|direktori|sluzbenici|nastavnici)");
	}

	private static boolean begins(String word, String stem) {
		return (stem.length() <= 2) ? word.equals(stem) : word.startsWith(stem);
	}

}
