package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * A text as the methods of suggesting see it: for each line its words, the meanings in it
 * and what they say of each theme.
 */
final class Reading {

	/** A shorter scrap is nobody's statement. */
	static final int SHORTEST = 4;

	private final List<Read> lines = new ArrayList<>();

	private final String language;

	Reading(List<Line> text, String language, Lexicon lexicon, Stems stems) {
		this.language = base(language);
		String heading = "";
		int at = -1;
		for (Line line : text) {
			Tokens tokens = Tokens.of(line.words());
			Map<String, BitSet> meanings = lexicon.in(tokens, this.language);
			if (line.heading()) {
				at = this.lines.size();
				heading = line.words();
			}
			this.lines.add(new Read(line, tokens, meanings, lexicon.themes(meanings), stems.in(tokens),
					line.heading() || heading.isEmpty() ? -1 : at, !line.heading() && tokens.size() >= SHORTEST));
		}
	}

	/** The language whose words were looked for. */
	String language() {
		return this.language;
	}

	int size() {
		return this.lines.size();
	}

	Read get(int i) {
		return this.lines.get(i);
	}

	/** Whether two lines are sentences of one paragraph. */
	boolean together(int i, int j) {
		return i >= 0 && j >= 0 && i < size() && j < size() && !get(i).line().heading() && !get(j).line().heading()
				&& get(i).line().block() == get(j).line().block();
	}

	static String base(String language) {
		String tag = language.isEmpty() ? "en" : language.split("-")[0];
		return switch (tag) {
			case "sr", "bs", "hr", "sh", "cnr" -> "sr-Cyrl";
			default -> tag;
		};
	}

	/**
	 * A line that was read.
	 *
	 * @param meanings the meanings met and where
	 * @param rules how strongly the lexicon speaks for each theme
	 * @param codebook how strongly the words of the list of themes do
	 * @param heading the number of the line that is its heading, or -1
	 * @param counts whether it can be a statement
	 */
	record Read(Line line, Tokens tokens, Map<String, BitSet> meanings, Map<String, Double> rules,
			Map<String, Double> codebook, int heading, boolean counts) {
	}

}
