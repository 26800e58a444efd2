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
 * @param course when it ran, and how its minutes stand
 * @param now when this is asked
 * @param numbers the papers of the meeting that stand in the protocol book
 */
public record MinutesLife(MinutesCourse course, Instant now, List<Numbered> numbers) {

	/** When it was opened, if somebody said so. */
	public @Nullable Instant began() {
		return this.course.began();
	}

	/** When it was closed. */
	public @Nullable Instant ended() {
		return this.course.ended();
	}

	/** Open, circulated, corrected or approved. */
	public String state() {
		return this.course.state();
	}

	/** The decision with which the minutes were approved, if they were. */
	public @Nullable UUID approvedBy() {
		return this.course.approvedBy();
	}

	/** What was circulated, the newest first. */
	public List<Version> versions() {
		return this.course.versions();
	}

	/** Each time it was opened again, the newest first. */
	public List<Reopening> reopenings() {
		return this.course.reopenings();
	}

	/** How many minutes the meeting has taken so far, or took. */
	public long taken() {
		Instant began = began();
		Instant ended = ended();
		Instant until = (ended == null) ? this.now : ended;
		return (began == null) ? 0 : Math.max(0, Duration.between(began, until).toMinutes());
	}

	/** Whether the minutes of a closed meeting wait to be circulated. */
	public boolean open() {
		return "open".equals(state());
	}

	/** Whether the council has approved them. */
	public boolean approved() {
		return "approved".equals(state());
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
