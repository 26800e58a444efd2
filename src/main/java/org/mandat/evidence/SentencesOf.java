package org.mandat.evidence;

import java.util.List;

import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentences;

/**
 * The sentences of a text that is not kept: what another module offers line by line to
 * whoever pasted it.
 */
public final class SentencesOf {

	private SentencesOf() {
	}

	/** The sentences, headings and items of lists in their order. */
	public static List<String> text(String text, String language) {
		CodePoints points = new CodePoints(text);
		return Sentences.of(text, language)
			.stream()
			.map((sentence) -> points.words(sentence.span()).replaceAll("\\s+", " ").strip())
			.filter((words) -> !words.isEmpty())
			.toList();
	}

}
