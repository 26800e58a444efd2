package org.mandat.evidence.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The fourteen days of ground rule G2: they begin on the day on which the municipality
 * says that it has seen what was said of it. What is new after that day is not covered
 * and waits for its own.
 */
final class Window {

	/** How many days a municipality has to correct what was said of it. */
	static final int DAYS = 14;

	private Window() {
	}

	/** The last day of the correction. */
	static LocalDate lastDay(LocalDate seenOn) {
		return seenOn.plusDays(DAYS);
	}

	/** Whether the days have passed, so that others' pages may name the municipality. */
	static boolean passed(LocalDate seenOn, LocalDate today) {
		return today.isAfter(lastDay(seenOn));
	}

	/** The first act of seeing that covers what stands since this moment. */
	static Optional<Seen> covering(List<Seen> acts, Instant since) {
		return acts.stream().filter((act) -> !act.through().isBefore(since)).min(Comparator.comparing(Seen::on));
	}

	/**
	 * An act of seeing.
	 *
	 * @param on the day of the act
	 * @param through the moment up to which it covers what was said
	 */
	record Seen(LocalDate on, Instant through) {
	}

}
