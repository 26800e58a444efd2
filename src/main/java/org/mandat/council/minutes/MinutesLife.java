package org.mandat.council.minutes;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.protocol.PaperNumbers.Numbered;

/**
 * How a meeting and its minutes went.
 *
 * @param began when it was opened, if somebody said so
 * @param ended when it was closed
 * @param now when this is asked
 * @param state open, circulated, corrected or approved
 * @param approvedBy the decision with which the minutes were approved, if they were
 * @param versions what was circulated, the newest first
 * @param reopenings each time it was opened again, the newest first
 * @param numbers the papers of the meeting that stand in the protocol book
 */
public record MinutesLife(@Nullable Instant began, @Nullable Instant ended, Instant now, String state,
		@Nullable UUID approvedBy, List<Version> versions, List<Reopening> reopenings, List<Numbered> numbers) {

	/** How many minutes the meeting has taken so far, or took. */
	public long taken() {
		Instant until = (this.ended == null) ? this.now : this.ended;
		return (this.began == null) ? 0 : Math.max(0, Duration.between(this.began, until).toMinutes());
	}

	/** Whether the minutes of a closed meeting wait to be circulated. */
	public boolean open() {
		return "open".equals(this.state);
	}

	/** Whether the council has approved them. */
	public boolean approved() {
		return "approved".equals(this.state);
	}

	/**
	 * Minutes as they were circulated.
	 *
	 * @param id the version
	 * @param number which version it is, from one on
	 * @param label its protocol number, or none
	 * @param madeAt when it was circulated
	 * @param fingerprint of what it says
	 */
	public record Version(UUID id, int number, @Nullable String label, Instant madeAt, String fingerprint) {
	}

	/**
	 * A closed meeting that was opened again.
	 *
	 * @param at when
	 * @param post which post did so, none for the system
	 * @param reason why
	 */
	public record Reopening(Instant at, @Nullable UUID post, String reason) {
	}

}
