package org.mandat.evidence.coding;

import java.util.List;
import java.util.Optional;

import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;

/**
 * A part of a document: some sentences, whole paragraphs where they are not very long,
 * and their text, so that no page ever reads a whole document.
 *
 * @param offset where the part begins in the text, in code points
 * @param text its text
 * @param lines its sentences
 * @param masks the names in it that are shown as roles
 */
record Stretch(int offset, String text, List<Row> lines, List<Mask> masks) {

	/**
	 * A sentence with what is known of it.
	 *
	 * @param sentence the sentence, where it stands in the whole text
	 * @param version for two people who work on it at once
	 * @param looked whether somebody has looked at it
	 * @param rejected the themes that were turned down for it
	 */
	record Row(Sentence sentence, long version, boolean looked, List<String> rejected) {
	}

	/** The sentences as they stand in the part. */
	List<Sentence> sentences() {
		return this.lines.stream()
			.map((row) -> new Sentence(row.sentence().n(), here(row.sentence().span()), row.sentence().block(),
					row.sentence().heading()))
			.toList();
	}

	/** The words of a stretch of the whole text, as they stand. */
	String words(Span span) {
		return new CodePoints(this.text).words(here(span));
	}

	/** Where a stretch of the whole text stands in the part. */
	Span here(Span span) {
		return new Span(span.start() - this.offset, span.end() - this.offset);
	}

	/** The number of the first sentence. */
	int first() {
		return this.lines.getFirst().sentence().n();
	}

	/** The number of the last sentence. */
	int last() {
		return this.lines.getLast().sentence().n();
	}

	/** The sentence of this number, if it is in the part. */
	Optional<Row> row(int n) {
		return this.lines.stream().filter((row) -> row.sentence().n() == n).findFirst();
	}

	/** Where the paragraph of this sentence ends, as far as the part goes. */
	int endOfBlock(Row row) {
		return this.lines.stream()
			.filter((other) -> other.sentence().block() == row.sentence().block())
			.mapToInt((other) -> other.sentence().span().end())
			.max()
			.orElseThrow();
	}

}
