package org.mandat.platform.text;

import java.text.Normalizer;

import com.ibm.icu.text.Transliterator;
import org.jspecify.annotations.Nullable;

/**
 * Serbian is kept in Cyrillic and shown in Latin (decision 16). Towards Latin the
 * conversion is ICU's and loses nothing; what is already Latin (abbreviations, addresses,
 * placeholders) passes unchanged.
 */
public final class SerbianScript {

	private static final char FIRST = '\u0400';

	private static final char LAST = '\u04ff';

	// The three whose capital form depends on what follows (LJ or Lj) are left to ICU.
	private static final String ALONE = "АБВГДЂЕЖЗИЈКЛМНОПРСТЋУФХЦЧШабвгдђежзијклљмнњопрстћуфхцчџш";

	private static final Transliterator TO_LATIN = Transliterator.getInstance("Serbian-Latin/BGN");

	private static final @Nullable String[] LATIN = letters();

	private SerbianScript() {
	}

	/**
	 * The text in Latin script. A list converts hundreds of texts, for which ICU takes
	 * twelve millionths of a second each and one thread at a time: letters that are the
	 * same in every place are looked up instead.
	 */
	public static String latin(String cyrillic) {
		StringBuilder out = null;
		for (int i = 0; i < cyrillic.length(); i++) {
			char c = cyrillic.charAt(i);
			if (c >= '\u0300' && c < FIRST && isMark(c)) {
				return byIcu(cyrillic);
			}
			if (c >= FIRST && c <= LAST) {
				String latin = LATIN[c - FIRST];
				if (latin == null) {
					return byIcu(cyrillic);
				}
				if (out == null) {
					out = new StringBuilder(cyrillic.length() + 16).append(cyrillic, 0, i);
				}
				out.append(latin);
			}
			else if (out != null) {
				out.append(c);
			}
		}
		return (out == null) ? cyrillic : out.toString();
	}

	private static boolean isMark(char c) {
		return Character.getType(c) == Character.NON_SPACING_MARK;
	}

	/**
	 * ICU's transliterators keep state, so one thread at a time. Its ć comes as a c with
	 * a mark behind it; a keyboard writes one letter, and so do files and papers.
	 */
	static String byIcu(String cyrillic) {
		synchronized (TO_LATIN) {
			return Normalizer.normalize(TO_LATIN.transliterate(cyrillic), Normalizer.Form.NFC);
		}
	}

	private static @Nullable String[] letters() {
		@Nullable String[] letters = new String[LAST - FIRST + 1];
		ALONE.chars().forEach((letter) -> letters[letter - FIRST] = byIcu(Character.toString(letter)));
		return letters;
	}

}
