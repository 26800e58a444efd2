package org.mandat.evidence.suggestion;

import java.util.List;

import org.mandat.evidence.sentence.Span;

/**
 * That a sentence may speak of a theme.
 *
 * @param n the number of the sentence
 * @param span where it stands
 * @param theme the theme
 * @param strength from 0 to 1; from {@link #OFFERED} on it is offered
 * @param why the words that speak for it, as they stand in the sentence
 * @param near words of the neighbouring sentences that speak for it too
 * @param earlier passages that were coded with it before and are like the sentence,
 * quoted briefly; only such as the reader may see
 */
public record Suggestion(int n, Span span, String theme, double strength, List<String> why, List<String> near,
		List<String> earlier) {

	/** The strength from which on a suggestion is offered. */
	public static final double OFFERED = 0.5;

	/** Whether it is offered. */
	public boolean offered() {
		return this.strength >= OFFERED;
	}

}
