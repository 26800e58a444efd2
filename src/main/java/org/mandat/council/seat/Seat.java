package org.mandat.council.seat;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A seat of the council. It is a post's, whoever holds the post.
 *
 * @param post the post that sits
 * @param sector the sector that it speaks for, by its key in the pack
 * @param substitute the post that comes instead
 * @param place the municipality that sends it, in a joint council
 * @param votes whether it has a vote
 * @param from the first day of its term
 * @param until the last, or none
 * @param document the decision that appointed it
 */
public record Seat(UUID id, UUID post, String sector, @Nullable UUID substitute, @Nullable String place, boolean votes,
		LocalDate from, @Nullable LocalDate until, @Nullable String document, long version) {

	/** Whether its term runs on this day. */
	public boolean on(LocalDate day) {
		return !day.isBefore(this.from) && (this.until == null || !day.isAfter(this.until));
	}

}
