package org.mandat.evidence.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.mandat.platform.text.SerbianScript;

/**
 * Guesses the language of a text from its script and its commonest small words; a guess,
 * shown as one and corrected by hand.
 */
public final class LanguageGuess {

	private static final Map<String, Set<String>> WORDS = Map.of("en",
			Set.of("the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "on", "are", "not", "by", "from",
					"have", "which", "this", "as"),
			"sq",
			Set.of("të", "e", "dhe", "në", "për", "që", "një", "me", "nuk", "është", "së", "nga", "më", "kjo", "ka",
					"i", "janë", "si", "por", "edhe", "se"),
			"sr", Set.of("je", "i", "u", "da", "se", "na", "za", "su", "od", "koji", "koja", "nije", "sa", "ali", "kao",
					"što", "iz", "bi", "ne", "o", "te"));

	private LanguageGuess() {
	}

	/** The tag of the likeliest of the three languages. */
	public static String of(String text) {
		String head = text.substring(0, Math.min(text.length(), 20_000));
		if (inCyrillic(head)) {
			return "sr-Cyrl";
		}
		List<String> words = List.of(SerbianScript.latin(head).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
		String best = "en";
		long most = 0;
		for (String language : List.of("en", "sq", "sr")) {
			long hits = words.stream().filter(WORDS.getOrDefault(language, Set.of())::contains).count();
			if (hits > most) {
				most = hits;
				best = language;
			}
		}
		return "sr".equals(best) ? "sr-Latn" : best;
	}

	/** Serbian by the script in which the text is written. */
	static String serbian(String text) {
		return inCyrillic(text) ? "sr-Cyrl" : "sr-Latn";
	}

	private static boolean inCyrillic(String text) {
		long cyrillic = text.codePoints()
			.filter((c) -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC)
			.count();
		return cyrillic * 2 > text.codePoints().filter(Character::isLetter).count();
	}

}
