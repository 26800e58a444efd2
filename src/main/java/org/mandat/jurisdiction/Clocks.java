package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The clocks that the law does not run, on one day: what fell due while they stood is
 * late only as many days after the pause as it had left when the pause began. Days before
 * and after a pause are what they are.
 *
 * @param today the day
 * @param from the first day on which nothing may be called late for it, because of a
 * pause
 * @param until the last such day; before {@code from} if there is none
 */
public record Clocks(LocalDate today, LocalDate from, LocalDate until) {

	/** The clocks of a space without a pause. */
	public static Clocks running(LocalDate today) {
		return new Clocks(today, today, today.minusDays(1));
	}

	/** The clocks of this day in a space with these pauses, the newest first. */
	public static Clocks after(List<Pause> pauses, LocalDate today) {
		return of(today,
				pauses.stream()
					.filter((pause) -> pause.kind() == Pause.Kind.EMERGENCY && !pause.from().isAfter(today))
					.findFirst()
					.orElse(null));
	}

	/**
	 * The clocks of this day, after the last pause that began before it, if there was
	 * one.
	 */
	static Clocks of(LocalDate today, @Nullable Pause last) {
		if (last == null || last.until() == null || last.from().isAfter(today)) {
			return running(today);
		}
		if (!last.until().isBefore(today)) {
			return new Clocks(today, last.from(), last.until());
		}
		long lasted = last.from().until(last.until(), java.time.temporal.ChronoUnit.DAYS) + 1;
		LocalDate first = today.minusDays(lasted);
		LocalDate from = first.isBefore(last.from()) ? last.from() : first;
		return from.isAfter(last.until()) ? running(today) : new Clocks(today, from, last.until());
	}

	/** Whether something that was due on this day is late. */
	public boolean late(LocalDate due) {
		return due.isBefore(this.today) && (due.isBefore(this.from) || due.isAfter(this.until));
	}

}
