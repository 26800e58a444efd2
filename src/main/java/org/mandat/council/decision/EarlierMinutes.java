package org.mandat.council.decision;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import org.mandat.council.text.CouncilText;
import org.mandat.evidence.SentencesOf;
import org.mandat.platform.text.SerbianScript;

/**
 * Finds in pasted minutes the sentences that say that something was decided. It goes by
 * the words with which offices decide in Albanian, Serbian and English; it takes nothing
 * over, somebody confirms each line.
 */
final class EarlierMinutes {

	/** How much text is looked through: some thirty pages. */
	static final int LONGEST = 200_000;

	/** How many lines are offered at once. */
	static final int OFFERED = 20;

	private static final Pattern DECIDED = Pattern.compile("\\b(?:"
			// Albanian: it was decided, is obliged, is charged, approves, is recommended
			+ "u vendos|vendosi|vendoset|vendosen|u miratua|u miratuan|miratoi|miratohet|u aprovua|aprovohet"
			+ "|obligohet|obligohen|ngarkohet|ngarkohen|u ngarkua|rekomandohet|u rekomandua|caktohet|u caktua"
			// Serbian: decided, it is decided, adopted, is charged, is obliged, is
			// recommended
			+ "|odluceno|odlucio je|odlucuje se|odlucuje|doneta je odluka|doneo je odluku|donosi odluku|usvaja se"
			+ "|usvojen|usvojena|usvojeno|usvojio je|zaduzuje se|zaduzuju se|zaduzen je|zaduzena je|obavezuje se"
			+ "|preporucuje se|nalaze se"
			// English
			+ "|decided|it was agreed|agreed that|agreed to|resolved|approved|adopted|is charged with|was charged with"
			+ "|recommended that)\\b");

	/** A heading or a number before the words that decide. */
	private static final Pattern BEFORE = Pattern
		.compile("^(?:(?:vendim|odluka|decision|zakljucak|perfundim|konkluzion)\\w*\\b.{0,12}?[:.\\-–]\\s*\\p{L}).*");

	private EarlierMinutes() {
	}

	/** The sentences that decide, each once, in their order; all of them. */
	static List<String> decisions(String text, String language) {
		Set<String> found = new LinkedHashSet<>();
		for (String sentence : SentencesOf.text(text, language)) {
			String folded = fold(sentence);
			if (DECIDED.matcher(folded).find() || BEFORE.matcher(folded).matches()) {
				found.add(cut(sentence));
			}
		}
		return List.copyOf(found);
	}

	/**
	 * A line has its bound; a longer sentence is offered cut, for somebody to shorten.
	 */
	private static String cut(String sentence) {
		return (sentence.codePointCount(0, sentence.length()) <= CouncilText.LONGEST) ? sentence
				: sentence.substring(0, sentence.offsetByCodePoints(0, CouncilText.LONGEST - 1)) + "…";
	}

	private static String fold(String text) {
		return Normalizer.normalize(SerbianScript.latin(text), Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT);
	}

}
