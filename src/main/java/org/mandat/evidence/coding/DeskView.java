package org.mandat.evidence.coding;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.source.SourceView;
import org.mandat.evidence.suggestion.Suggestion;

/**
 * The coding desk: a stretch of the document with one chosen sentence.
 *
 * @param blocks the paragraphs of the stretch
 * @param chosen the chosen sentence
 * @param passages what is coded in it
 * @param offered suggestions for it that nobody has answered
 * @param counts passages of this source by theme
 * @param next the next sentence with something to answer, or none
 * @param previous the one before, or none
 * @param names what may be names of private persons in it
 */
public record DeskView(SourceView source, Codebook codebook, List<Paragraph> blocks, Line chosen,
		List<PassageView> passages, List<Suggestion> offered, Map<String, Integer> counts, @Nullable Integer next,
		@Nullable Integer previous, List<String> names) {

	/** The theme of a suggestion or passage; a retired one is shown by its identifier. */
	public Codebook.Theme theme(String id) {
		return this.codebook.theme(id).orElseThrow();
	}

	/** Whether a sentence stands before this stretch. */
	public boolean before() {
		return this.blocks.getFirst().lines().getFirst().n() > 1;
	}

	/** The number of the last sentence of the stretch. */
	public int last() {
		return this.blocks.getLast().lines().getLast().n();
	}

	/**
	 * A paragraph.
	 *
	 * @param lines its sentences
	 * @param themes the themes coded in it
	 */
	public record Paragraph(List<Line> lines, List<Codebook.Theme> themes) {

		/** The themes by the colour of their group: one stripe for each. */
		public Map<Integer, List<Codebook.Theme>> stripes() {
			return this.themes.stream()
				.collect(Collectors.groupingBy(Codebook.Theme::colour, TreeMap::new, Collectors.toList()));
		}

		/** Whether it holds the chosen sentence. */
		public boolean holds(Line chosen) {
			return this.lines.stream().anyMatch((line) -> line.n() == chosen.n());
		}

	}

	/**
	 * A sentence.
	 *
	 * @param n its number
	 * @param words its words
	 * @param heading whether it is a heading
	 * @param version for two people who work on it at once
	 * @param looked whether somebody has looked at it
	 * @param colour the group of its first coded theme, or 0
	 * @param asked whether a suggestion waits for an answer
	 */
	public record Line(int n, String words, boolean heading, long version, boolean looked, int colour, boolean asked) {

		/** The classes that show its state. */
		public String classes() {
			return "sentence" + ((this.colour > 0) ? " sentence--coded group-" + this.colour : "")
					+ (this.asked ? " sentence--asked" : "");
		}

	}

}
