package org.mandat.jurisdiction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A person's time on a post. The dates are the official ones; begin and end rule access,
 * to the second.
 *
 * @param id the tenure
 * @param post the post
 * @param person the person
 * @param personName the person's name, a dash if it was erased
 * @param acting whether it is an acting one
 * @param from the first official day
 * @param until the last official day, if one is set
 * @param begin from when on it gives access
 * @param end when it stops giving access, if that is set
 * @param document the number of the decision
 * @param version for two people who edit at once
 */
public record Tenure(UUID id, UUID post, UUID person, String personName, boolean acting, LocalDate from,
		@Nullable LocalDate until, Instant begin, @Nullable Instant end, @Nullable String document, long version) {

	/** Whether it runs at this moment. */
	public boolean runs(Instant at) {
		return !at.isBefore(this.begin) && (this.end == null || at.isBefore(this.end));
	}

	/** Whether it is over at this moment. */
	public boolean over(Instant at) {
		return this.end != null && !at.isBefore(this.end);
	}

}
