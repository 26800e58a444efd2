package org.mandat.translation.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What has changed between two texts, word by word: what both have, what is gone, what is
 * new.
 */
public final class Difference {

	private static final Pattern WORDS = Pattern.compile("(?<=\\s)(?=\\S)");

	/** Longer texts are shown as a whole: the table of comparisons would be too large. */
	private static final int MOST = 1500;

	private Difference() {
	}

	/** The pieces in reading order. */
	public static List<Piece> between(String older, String newer) {
		String[] from = WORDS.split(older);
		String[] to = WORDS.split(newer);
		if (from.length > MOST || to.length > MOST) {
			return List.of(new Piece(older, How.GONE), new Piece(newer, How.NEW));
		}
		int[][] common = common(from, to);
		List<Piece> pieces = new ArrayList<>();
		int i = 0;
		int j = 0;
		while (i < from.length || j < to.length) {
			if (i < from.length && j < to.length && same(from[i], to[j])) {
				add(pieces, to[j], How.SAME);
				i++;
				j++;
			}
			else if (j == to.length || (i < from.length && common[i + 1][j] >= common[i][j + 1])) {
				add(pieces, from[i], How.GONE);
				i++;
			}
			else {
				add(pieces, to[j], How.NEW);
				j++;
			}
		}
		return pieces;
	}

	private static int[][] common(String[] from, String[] to) {
		int[][] common = new int[from.length + 1][to.length + 1];
		for (int i = from.length - 1; i >= 0; i--) {
			for (int j = to.length - 1; j >= 0; j--) {
				common[i][j] = same(from[i], to[j]) ? common[i + 1][j + 1] + 1
						: Math.max(common[i + 1][j], common[i][j + 1]);
			}
		}
		return common;
	}

	private static boolean same(String one, String other) {
		return one.strip().equals(other.strip());
	}

	private static void add(List<Piece> pieces, String words, How how) {
		if (words.isEmpty()) {
			return;
		}
		if (!pieces.isEmpty() && pieces.getLast().how() == how) {
			Piece last = pieces.removeLast();
			pieces.add(new Piece(last.words() + words, how));
		}
		else {
			pieces.add(new Piece(words, how));
		}
	}

	/** What became of words. */
	public enum How {

		/** Both texts have them. */
		SAME,
		/** Only the older has them. */
		GONE,
		/** Only the newer has them. */
		NEW

	}

	/** Words, and what became of them. */
	public record Piece(String words, How how) {
	}

}
