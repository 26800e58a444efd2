package org.mandat.platform.search;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that somebody looks for, folded as the index folds them: each must begin some
 * word of a text. Without a word nothing fits.
 *
 * @param words at most eight
 */
public record Sought(List<String> words) {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

	private static final int MOST = 8;

	/** What was typed. */
	public static Sought of(String asked) {
		Matcher matcher = WORD.matcher(SearchIndex.fold(asked));
		return new Sought(matcher.results().map((word) -> word.group()).limit(MOST).toList());
	}

	/** Whether there is nothing to look for. */
	public boolean isEmpty() {
		return this.words.isEmpty();
	}

	/** Whether the text has them all. */
	public boolean fits(String text) {
		List<String> there = Arrays.asList(SearchIndex.fold(text).split("[^\\p{L}\\p{N}]+"));
		return !isEmpty()
				&& this.words.stream().allMatch((word) -> there.stream().anyMatch((of) -> of.startsWith(word)));
	}

	/** As PostgreSQL's text search asks it. */
	String query() {
		return String.join(" & ", this.words.stream().map((word) -> word + ":*").toList());
	}

}
