package org.mandat.translation;

import java.util.Set;
import java.util.function.Predicate;

import org.mandat.platform.translation.TextState;

/**
 * Which texts a list asks for.
 *
 * @param lang one language of the space, or an empty text for any
 * @param states a text is in one of these states in it
 * @param kind one kind of text, or an empty text
 * @param words whether the words of a text fit, or nothing if all do
 */
public record TextsAsked(String lang, Set<TextState> states, String kind,
		@org.jspecify.annotations.Nullable Predicate<Line> words) {

	/** What waits in a language. */
	public static TextsAsked waiting(String lang) {
		return new TextsAsked(lang, Set.of(TextState.BEHIND, TextState.MISSING), "", null);
	}

}
