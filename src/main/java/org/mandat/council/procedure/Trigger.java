package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What began a run.
 *
 * @param on the day
 * @param subject the meeting or the decision that it is about, none for a day of the year
 * @param about how that is cited, such as 7/2026; none for a meeting, which has its day
 */
public record Trigger(LocalDate on, @Nullable UUID subject, @Nullable String about) {

	static Trigger day(LocalDate on) {
		return new Trigger(on, null, null);
	}

}
