package org.mandat.evidence.source;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.mandat.platform.text.SerbianScript;

/**
 * Finds a marking of classification where papers bear one (ground rule G6), not the word
 * in running text. A marking is (1) a line that holds nothing but marking words, in one
 * or several languages, anywhere, because pages repeat it; (2) marking words behind a
 * label such as "Stepen tajnosti:" in the head or foot; (3) marking words in capitals
 * apart from other words in a short line of the head or foot. "Secret ballot", "TAJNO
 * GLASANJE" or "konfidencial" in a sentence is none.
 */
final class Markings {

	private static final Set<String> WORDS = Set.of("konfidencial", "konfidenciale", "kufizuar", "i kufizuar",
			"e kufizuar", "sekret", "teper sekret", "sekret i nivelit te larte", "poverljivo", "strogo poverljivo",
			"ograniceno", "tajno", "strogo tajno", "drzavna tajna", "sluzbena tajna", "vojna tajna", "interno",
			"sekret shteteror", "sekret zyrtar", "confidential", "restricted", "secret", "top secret");

	/** Stand beside a marking word without being one. */
	private static final Set<String> BESIDE = Set.of("nato", "eu", "ue", "rks", "kfor", "copy", "kopja", "primerak");

	/** Too common alone: count only behind a label or in capitals. */
	private static final Set<String> WEAK = Set.of("interno", "kufizuar", "restricted", "secret");

	private static final Pattern LABEL = Pattern.compile(
			"^(?:shkalla e (?:sekretit|klasifikimit)|niveli i (?:klasifikimit|sekretit)|klasifikimi(?: i sigurise)?"
					+ "|stepen (?:tajnosti|poverljivosti)|oznaka (?:tajnosti|poverljivosti)|nivo tajnosti|klasifikacija"
					+ "|classification(?: level)?|security classification)\\s*[:\\-–]\\s*(.+)$");

	private static final int HEAD = 15;

	private static final int FOOT = 5;

	private Markings() {
	}

	/** The first marking, as it stands, or nothing. */
	static Optional<Marking> in(String text) {
		List<String> lines = text.lines().toList();
		List<Integer> filled = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			if (!lines.get(i).isBlank()) {
				filled.add(i);
			}
		}
		for (int rank = 0; rank < filled.size(); rank++) {
			String line = lines.get(filled.get(rank)).strip();
			boolean edge = rank < HEAD || rank >= filled.size() - FOOT;
			if (line.length() <= 160 && marks(line, edge)) {
				return Optional.of(new Marking(line, filled.get(rank) + 1));
			}
		}
		return Optional.empty();
	}

	private static boolean marks(String line, boolean edge) {
		String latin = SerbianScript.latin(line);
		String folded = fold(latin);
		boolean capitals = latin.equals(latin.toUpperCase(Locale.ROOT));
		if (onlyMarking(folded, capitals)) {
			return true;
		}
		if (!edge) {
			return false;
		}
		var label = LABEL.matcher(folded);
		if (label.matches() && WORDS.stream().anyMatch((word) -> beginsWith(bare(label.group(1)), word))) {
			return true;
		}
		return latin.split("\\s+").length <= 10 && inCapitals(latin);
	}

	/** Every part between slashes, dashes or bars is a marking word. */
	private static boolean onlyMarking(String folded, boolean capitals) {
		boolean any = false;
		for (String part : folded.split("[/|,;–—]|\\s-\\s")) {
			String words = bare(part);
			for (String beside : BESIDE) {
				words = words.replaceAll("^" + beside + "\\s+|\\s+" + beside + "$", "");
			}
			if (words.isEmpty() || BESIDE.contains(words)) {
				continue;
			}
			if (!WORDS.contains(words) || (WEAK.contains(words) && !capitals)) {
				return false;
			}
			any = true;
		}
		return any;
	}

	/**
	 * A run of capitals between punctuation and other words is a marking word, or one
	 * with its number.
	 */
	private static boolean inCapitals(String latin) {
		String capitals = fold(latin.replaceAll("\\p{L}*\\p{Ll}\\p{L}*", "|"));
		for (String run : capitals.split("[^\\p{L}\\p{N}\\s]+")) {
			String words = bare(run).replaceAll("\\s+(?:br|nr|no)?\\s*\\d*$", "");
			if (WORDS.contains(words)) {
				return true;
			}
		}
		return false;
	}

	private static boolean beginsWith(String text, String word) {
		return text.equals(word) || text.startsWith(word + " ");
	}

	private static String bare(String text) {
		return text.replaceAll("[^\\p{L}\\p{N}\\s]+", " ").replaceAll("\\s+", " ").strip();
	}

	private static String fold(String latin) {
		return Normalizer.normalize(latin, Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT)
			.replace('đ', 'd');
	}

	/**
	 * A marking that was found.
	 *
	 * @param words the line as it stands
	 * @param line its number, from 1
	 */
	record Marking(String words, int line) {
	}

}
