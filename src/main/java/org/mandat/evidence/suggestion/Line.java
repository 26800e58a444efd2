package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;

/**
 * A sentence for suggesting: its words, its paragraph, whether it is a heading.
 *
 * @param themes what somebody found in it; empty if nothing, or not known
 */
public record Line(String words, int block, boolean heading, Set<String> themes) {

	/** The lines of a text whose themes are not known. */
	static List<Line> of(String text, List<Sentence> sentences) {
		CodePoints positions = new CodePoints(text);
		List<Line> lines = new ArrayList<>();
		for (Sentence sentence : sentences) {
			lines.add(new Line(positions.words(sentence.span()), sentence.block(), sentence.heading(), Set.of()));
		}
		return lines;
	}

}
