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

	/** The likeliest of the three languages, and how sure that is. */
	public static Guess of(String text) {
		String head = text.substring(0, Math.min(text.length(), 20_000));
		if (inCyrillic(head)) {
			return new Guess("sr-Cyrl", enough(head.codePoints().filter(Character::isLetter).count() / 5));
		}
		List<String> words = List.of(SerbianScript.latin(head).toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
		String best = "en";
		long most = 0;
		long second = 0;
		for (String language : List.of("en", "sq", "sr")) {
			long hits = words.stream().filter(WORDS.getOrDefault(language, Set.of())::contains).count();
			if (hits > most) {
				second = most;
				most = hits;
				best = language;
			}
			else {
				second = Math.max(second, hits);
			}
		}
		double apart = (most == 0) ? 0 : (double) (most - second) / most;
		double common = Math.min(1, most * 8.0 / Math.max(words.size(), 1));
		return new Guess("sr".equals(best) ? "sr-Latn" : best, (int) (enough(words.size()) * apart * common));
	}

	/** A few words prove little. */
	private static int enough(long words) {
		return (int) Math.min(99, 40 + words * 3);
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

	/**
	 * A guess.
	 *
	 * @param tag the language tag
	 * @param sureness how sure it is, of a hundred
	 */
	public record Guess(String tag, int sureness) {
	}

}
