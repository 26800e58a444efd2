package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of days in which a space holds something.
 *
 * @param id the pause
 * @param kind what is held, and why
 * @param from its first day
 * @param until its last day; of election time unknown until the certification
 * @param document the paper by which election time was called, or none
 * @param over whether somebody ended it
 * @param version for two people who edit at once
 */
public record Pause(UUID id, Kind kind, LocalDate from, @Nullable LocalDate until, @Nullable String document,
		boolean over, long version) {

	/** How many days an emergency pause lasts, its first one among them (G14). */
	public static final int DAYS = 14;

	/** Whether it holds on this day. */
	public boolean runs(LocalDate day) {
		return !this.over && !this.from.isAfter(day) && (this.until == null || !this.until.isBefore(day));
	}

	/** Why a space pauses. */
	public enum Kind {

		/**
		 * A flood, a quake: reminders and clocks that the law does not run stand still.
		 */
		EMERGENCY,
		/** From the call to the certification: public pages stand as they are (G20). */
		ELECTION;

		/** The name in the database and in message keys. */
		public String stored() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

}
