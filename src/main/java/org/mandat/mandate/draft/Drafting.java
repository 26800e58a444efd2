package org.mandat.mandate.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is said before a paper is drawn up; whatever is left out becomes a line to write
 * on.
 *
 * @param post the post for which somebody acts
 * @param other the post that acts
 * @param hours hours of work in a month
 * @param money euro in a year
 * @param partners keys of organisations or places
 */
record Drafting(DraftKind kind, @Nullable String duty, @Nullable UUID post, @Nullable UUID other,
		@Nullable LocalDate from, @Nullable LocalDate until, @Nullable Integer hours, @Nullable Integer money,
		List<String> partners) {

	Drafting {
		partners = List.copyOf(partners);
	}

}
