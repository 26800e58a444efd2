package org.mandat.evidence.coding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.SourceView;
import org.mandat.platform.text.Text;

/**
 * The coding desk: a part of the document with one chosen statement.
 *
 * @param blocks the paragraphs of the part
 * @param chosen the sentence in which the chosen statement begins
 * @param span the chosen statement
 * @param paragraph where a statement would stand that goes on to the paragraph's end
 * @param passages what is coded in and across the chosen sentence
 * @param likely what may be chosen by a number key
 * @param counts passages of this source by code, and how many people coded them
 * @param steps where keys and links lead
 * @param names what may be names of private persons in the chosen sentence
 * @param masks the names in it that are shown as roles
 * @param acts what was done to the sentence, the newest first
 * @param last the reader's last act, if it can be taken back
 * @param role in which role it was said, as far as the words tell, or an empty text
 */
public record DeskView(SourceView source, Codebook codebook, List<Paragraph> blocks, Line chosen, Span span,
		Span paragraph, List<PassageView> passages, List<Likely> likely, DeskCounts counts, Steps steps,
		List<String> names, List<Mask> masks, List<ActView> acts, @Nullable Last last, String role) {

	/** Whether the chosen statement is the whole sentence. */
	public boolean whole() {
		return this.span.equals(this.chosen.span());
	}

	/** The passage that is exactly the chosen statement. */
	public @Nullable PassageView passage() {
		return this.passages.stream().filter((one) -> one.span().equals(this.span)).findFirst().orElse(null);
	}

	/** The number of the group that colours a code. */
	public int colour(String code) {
		return this.codebook.theme(Codebook.root(code)).map(Codebook.Theme::colour).orElse(1);
	}

	/** The words of the chosen statement as they may be shown. */
	public String words() {
		StringBuilder words = new StringBuilder();
		for (Paragraph block : this.blocks) {
			for (Line line : block.lines()) {
				if (!words.isEmpty() && line.pieces().stream().anyMatch(Piece::chosen)) {
					words.append(' ');
				}
				line.pieces().stream().filter(Piece::chosen).forEach((piece) -> words.append(piece.words()));
			}
		}
		return words.toString();
	}

	/** The name of the speaker's role, as far as the words tell. */
	public Text roleName() {
		return this.codebook.attribute("A-ROLE")
			.flatMap((all) -> all.values().stream().filter((value) -> value.id().equals(this.role)).findFirst())
			.map(Codebook.Choice::name)
			.orElseGet(() -> Text.of(Map.of("en", this.role)));
	}

	/** The name of a need. */
	public Text need(String id) {
		return this.codebook.need(id).map(Codebook.Choice::name).orElseGet(() -> Text.of(Map.of("en", id)));
	}

	/** What others did to the sentence since this version of it. */
	public List<ActView> since(long version) {
		return this.acts.stream().filter((act) -> act.version() > version && !act.mine()).toList();
	}

	/**
	 * Where keys and links lead: numbers of sentences, or none.
	 *
	 * @param next the next sentence of the part with something to answer
	 * @param previous the one before
	 * @param first the first sentence of the part
	 * @param last the last
	 */
	public record Steps(@Nullable Integer next, @Nullable Integer previous, int first, int last) {
	}

	/** The act that can be taken back, and at which sentence it was done. */
	public record Last(String act, int sentence) {
	}

	/**
	 * A paragraph.
	 *
	 * @param lines its sentences
	 * @param codes the codes of the passages in it
	 */
	public record Paragraph(List<Line> lines, Set<String> codes) {

		static Paragraph of(List<Line> lines) {
			Set<String> codes = new TreeSet<>();
			lines.forEach((line) -> line.pieces()
				.forEach((piece) -> piece.under().forEach((under) -> codes.addAll(under.codes()))));
			return new Paragraph(lines, codes);
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
	 * @param span where it stands
	 * @param pieces its words, cut where passages begin and end
	 * @param heading whether it is a heading
	 * @param version for two people who work on it at once
	 * @param looked whether somebody has looked at it
	 * @param asked whether a suggestion waits for an answer
	 */
	public record Line(int n, Span span, List<Piece> pieces, boolean heading, long version, boolean looked,
			boolean asked) {

	}

	/**
	 * A piece of a sentence.
	 *
	 * @param span where it stands
	 * @param words what is shown
	 * @param masked whether a role stands for a name
	 * @param under the passages over it, each on its line
	 * @param ending the codes of the passages that end with it
	 * @param chosen whether it belongs to what is chosen
	 */
	public record Piece(Span span, String words, boolean masked, List<Under> under, String ending, boolean chosen) {

		/** The classes that draw it. */
		public String classes(DeskView desk) {
			StringBuilder classes = new StringBuilder("words");
			Map<Integer, Integer> lanes = new LinkedHashMap<>();
			this.under.forEach((one) -> lanes.putIfAbsent(one.lane(), desk.colour(one.codes().getFirst())));
			lanes.forEach((lane, colour) -> classes.append(" u").append(lane).append('-').append(colour));
			classes.append(this.masked ? " words--masked" : "").append(this.chosen ? " words--chosen" : "");
			return classes.toString();
		}

	}

	/** A passage's line below a piece, and its codes. */
	public record Under(int lane, List<String> codes) {
	}

}
