package org.mandat.council.decision;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What the browser sends of a decision's particulars.
 *
 * @param item the item of the agenda, or an empty text
 * @param by the number of the decision that stands instead of it, such as 8/2026
 */
record ParticularsForm(@Nullable String item, @Nullable String need, @Nullable String duty,
		@Nullable LocalDate reviewOn, @Nullable String by) {

	static @Nullable String said(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
