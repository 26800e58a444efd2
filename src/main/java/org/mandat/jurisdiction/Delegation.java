package org.mandat.jurisdiction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Rights of a post, lent to the holder of another for stated days. The work stays the
 * post's; who acts is in the audit with its own tenure.
 *
 * @param id the delegation
 * @param giver the tenure whose post's rights are lent
 * @param from the post whose rights are lent
 * @param taker the tenure that may use them
 * @param to the post of that tenure
 * @param parts which rooms, or none for all that may be lent
 * @param fromOn the first day
 * @param untilOn the last day
 * @param begin from when on it gives access
 * @param end when it stops
 * @param document the number of the written delegation
 * @param bound whether both tenures run, without which it gives nothing
 * @param version for two people who end at once
 */
public record Delegation(UUID id, UUID giver, UUID from, UUID taker, UUID to, List<String> parts, LocalDate fromOn,
		LocalDate untilOn, Instant begin, Instant end, String document, boolean bound, long version) {

	/** Whether it gives access at this moment. */
	public boolean runs(Instant at) {
		return this.bound && !at.isBefore(this.begin) && at.isBefore(this.end);
	}

	/** Whether it is over at this moment, by date or with a tenure. */
	public boolean over(Instant at) {
		return !at.isBefore(this.end) || !this.bound;
	}

}
