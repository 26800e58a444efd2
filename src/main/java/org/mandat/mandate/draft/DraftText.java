package org.mandat.mandate.draft;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A version of a paper in one language, as it was saved.
 *
 * @param number the number of the version; all languages of a paper count together
 * @param lang the language, by the tag in which it is stored
 * @param gives which meaning it gives; a language that gives an older one than another
 * has fallen behind
 * @param by the tenure that saved it
 * @param at when
 * @param words what it says by part; a part that is empty is left out
 */
public record DraftText(int number, String lang, int gives, @Nullable UUID by, Instant at, Map<String, String> words) {

	public DraftText {
		words = new LinkedHashMap<>(words);
	}

	/** The words of a part, or an empty text. */
	public String in(String part) {
		return this.words.getOrDefault(part, "");
	}

	/** The lines of a part; empty ones are left out. */
	public List<String> lines(String part) {
		return in(part).lines().map(String::strip).filter((line) -> !line.isEmpty()).toList();
	}

	/** Whether it says the same, word for word. */
	boolean says(Map<String, String> other) {
		return this.words.equals(other);
	}

	/** Which parts say something else than in an earlier version, in reading order. */
	public List<String> changed(DraftKind kind, DraftText before) {
		return kind.fields().stream().filter((part) -> !in(part).equals(before.in(part))).toList();
	}

}
