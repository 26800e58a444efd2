package org.mandat.translation.batch;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A field of a text as it was when it went out, and what came back.
 *
 * @param n its number in the batch
 * @param gives the meaning that its words give
 * @param seen the revision in the other language at that time; zero if there was none
 * @param words the words to translate
 * @param older what the words were when they were last translated, if that is known
 * @param former the translation that stood, if one did
 * @param returned what came back, or nothing
 * @param taken {@code taken} or {@code left}, or nothing while it is open
 */
public record BatchLine(int n, String kind, UUID record, String field, int gives, int seen, String words,
		@Nullable String older, @Nullable String former, @Nullable String returned, @Nullable String taken) {

	/** Whether it came back with words and nothing was decided yet. */
	public boolean waits() {
		return this.taken == null && this.returned != null && !this.returned.isBlank();
	}

}
