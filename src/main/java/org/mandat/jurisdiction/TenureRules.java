package org.mandat.jurisdiction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.mandat.platform.text.Refusal;

/**
 * What makes a tenure's dates possible, and how official days become the stretch of time
 * in which it gives access.
 */
final class TenureRules {

	/** Nobody records an appointment older than this; a slip of the keyboard is. */
	static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

	private static final int YEARS_AHEAD = 2;

	private static final int LONGEST_YEARS = 12;

	private TenureRules() {
	}

	static Optional<Refusal> dates(LocalDate from, @Nullable LocalDate until, Days days) {
		if (from.isBefore(EARLIEST)) {
			return refused("tooEarly", EARLIEST);
		}
		LocalDate latest = days.today().plusYears(YEARS_AHEAD);
		if (from.isAfter(latest)) {
			return refused("tooLate", latest);
		}
		if (until != null && until.isBefore(from)) {
			return refused("endBeforeBegin", from);
		}
		return (until == null) ? Optional.empty() : tooLong(from, until);
	}

	static Optional<Refusal> end(Tenure tenure, LocalDate lastDay, Days days) {
		if (tenure.over(days.now())) {
			return refused("overAlready");
		}
		if (lastDay.isBefore(tenure.from())) {
			return refused("endBeforeBegin", tenure.from());
		}
		return tooLong(days.today(), lastDay);
	}

	/**
	 * From when on a tenure gives access: from the start of its first day, of today from
	 * now on; after a predecessor who stays until that very day, right after that one.
	 */
	static Instant begin(LocalDate from, @Nullable Instant predecessorsEnd, Days days) {
		Instant begin = from.equals(days.today()) ? days.now() : days.startOf(from);
		if (predecessorsEnd != null && predecessorsEnd.isAfter(begin)
				&& !predecessorsEnd.isAfter(days.startOf(from.plusDays(1)))) {
			return predecessorsEnd;
		}
		return begin;
	}

	/** When a tenure with this last day stops giving access, if the day is set ahead. */
	static @Nullable Instant plannedEnd(@Nullable LocalDate until, Days days) {
		return (until == null) ? null : days.startOf(until.plusDays(1));
	}

	/**
	 * When a tenure that is ended now stops giving access: today means at once, a day
	 * ahead means after that day.
	 */
	static Instant end(Instant begin, LocalDate lastDay, Days days) {
		if (lastDay.isAfter(days.today())) {
			return days.startOf(lastDay.plusDays(1));
		}
		Instant end = lastDay.equals(days.today()) ? days.now() : days.startOf(lastDay.plusDays(1));
		return end.isAfter(begin) ? end : begin.plusNanos(1000);
	}

	private static Optional<Refusal> tooLong(LocalDate from, LocalDate until) {
		LocalDate latest = from.plusYears(LONGEST_YEARS);
		return until.isAfter(latest) ? refused("endTooLate", latest) : Optional.empty();
	}

	private static Optional<Refusal> refused(String why, Object... args) {
		return Optional.of(Refusal.of("jurisdiction.tenure.refused." + why, args));
	}

}
