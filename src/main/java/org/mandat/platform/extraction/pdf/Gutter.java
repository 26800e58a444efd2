package org.mandat.platform.extraction.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.extraction.pdf.PageLines.Band;

/** Finds the gap between two columns of prose. */
final class Gutter {

	private static final int LEAST = 4;

	private static final float HALF = 4.5f;

	private Gutter() {
	}

	/** The band of columns with the most lines, or none. */
	static @Nullable Band best(List<Word> words) {
		float left = (float) words.stream().mapToDouble(Word::left).min().orElse(0);
		float right = (float) words.stream().mapToDouble(Word::right).max().orElse(0);
		float width = right - left;
		if (words.size() < 40 || width < 150) {
			return null;
		}
		List<Word> sorted = new ArrayList<>(words);
		sorted.sort(Comparator.comparingDouble(Word::base));
		Band best = null;
		for (float at = left + width * 0.15f; at < right - width * 0.15f; at += 2) {
			Band band = at(sorted, at, width);
			if (band != null && (best == null || band.lines() > best.lines())) {
				best = band;
			}
		}
		return best;
	}

	private static @Nullable Band at(List<Word> sorted, float at, float width) {
		Band best = null;
		Word above = null;
		int from = 0;
		for (int i = 0; i <= sorted.size(); i++) {
			Word word = (i < sorted.size()) ? sorted.get(i) : null;
			if (word != null && (word.left() > at + HALF || word.right() < at - HALF)) {
				continue;
			}
			if (i - from >= 4 * LEAST && high(sorted.get(from), sorted.get(i - 1))) {
				Band band = prose(between(sorted.subList(from, i), above, word), at, width);
				if (band != null && (best == null || band.lines() > best.lines())) {
					best = band;
				}
			}
			above = word;
			from = i + 1;
		}
		return best;
	}

	/** Whether there is room for the least of lines between two words. */
	private static boolean high(Word first, Word last) {
		return last.base() - first.base() > (LEAST - 1) * last.size() * 0.9f;
	}

	/** What stands between two words that cross, without the rest of their lines. */
	private static List<Word> between(List<Word> words, @Nullable Word above, @Nullable Word below) {
		return words.stream()
			.filter((word) -> above == null || word.base() > above.base() + above.size() * 0.4f)
			.filter((word) -> below == null || word.base() < below.base() - below.size() * 0.4f)
			.toList();
	}

	private static @Nullable Band prose(List<Word> words, float at, float width) {
		List<List<Word>> left = PageLines.rows(words.stream().filter((word) -> word.middle() < at).toList());
		List<List<Word>> right = PageLines.rows(words.stream().filter((word) -> word.middle() >= at).toList());
		if (!prose(left, width) || !prose(right, width)) {
			return null;
		}
		return new Band(at, words.getFirst().base() - 0.01f, words.getLast().base() + 0.01f,
				Math.min(left.size(), right.size()));
	}

	/** Enough lines, long enough, most of them as wide as the widest. */
	private static boolean prose(List<List<Word>> rows, float width) {
		if (rows.size() < LEAST) {
			return false;
		}
		float widest = 0;
		int letters = 0;
		for (List<Word> row : rows) {
			widest = Math.max(widest, row.getLast().right() - row.getFirst().left());
			letters += row.stream().mapToInt((word) -> word.text().length()).sum();
		}
		float wide = widest * 0.7f;
		long full = rows.stream().filter((row) -> row.getLast().right() - row.getFirst().left() > wide).count();
		return letters >= 14 * rows.size() && widest > width * 0.2f && full * 2 >= rows.size();
	}

}
