package org.mandat.translation.term;

import java.util.Arrays;
import java.util.List;

import org.mandat.platform.search.SearchIndex;

/**
 * Finds terms in a text although words bend: two words are the same when they begin the
 * same and differ in an ending at most. Errs on the side of showing a term too many.
 */
final class TermFinding {

	private static final int ENDING = 4;

	private static final int SMALL = 2;

	/** Words up to this length change by a letter at their end at most. */
	private static final int STEM = 4;

	private final List<String> words;

	TermFinding(String text) {
		this.words = words(text);
	}

	/** Whether the text has all words of the term, side by side. */
	boolean has(String term) {
		List<String> wanted = words(term);
		if (wanted.isEmpty()) {
			return false;
		}
		for (int start = 0; start + wanted.size() <= this.words.size(); start++) {
			if (at(start, wanted)) {
				return true;
			}
		}
		return false;
	}

	private boolean at(int start, List<String> wanted) {
		for (int i = 0; i < wanted.size(); i++) {
			if (!same(this.words.get(start + i), wanted.get(i))) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Whether two words are forms of one. Small words, such as the linking articles of
	 * Albanian, stand for each other.
	 */
	static boolean same(String word, String wanted) {
		if (word.equals(wanted) || (word.length() <= SMALL && wanted.length() <= SMALL)) {
			return true;
		}
		int stem = Math.max(SMALL + 1, wanted.length() - 2);
		int ending = (wanted.length() <= STEM) ? 1 : ENDING;
		return wanted.length() > SMALL && word.length() >= stem && word.length() <= wanted.length() + ending
				&& word.startsWith(wanted.substring(0, (wanted.length() <= STEM) ? wanted.length() : stem));
	}

	private static List<String> words(String text) {
		return Arrays.stream(SearchIndex.fold(text).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

}
