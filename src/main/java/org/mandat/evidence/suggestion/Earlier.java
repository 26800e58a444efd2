package org.mandat.evidence.suggestion;

import java.util.Set;

/**
 * What somebody confirmed or turned down before, as the reader may see it.
 *
 * @param words the passage or the sentence
 * @param language its language
 * @param themes what was confirmed in it
 * @param rejected what was turned down in it
 * @param whole whether everything in it was decided; else only the themes turned down are
 * known
 * @param saidIn the title of its source
 */
public record Earlier(String words, String language, Set<String> themes, Set<String> rejected, boolean whole,
		String saidIn) {

	private static final int BRIEF = 90;

	Line line() {
		return new Line(this.words, 1, false, this.themes);
	}

	/** The passage, briefly, and where it was said. */
	String quote() {
		String words = this.words.strip().replaceAll("\\s+", " ");
		if (words.length() > BRIEF) {
			int cut = words.lastIndexOf(' ', BRIEF);
			words = words.substring(0, (cut > 0) ? cut : BRIEF) + "…";
		}
		return words + " (" + this.saidIn + ")";
	}

}
