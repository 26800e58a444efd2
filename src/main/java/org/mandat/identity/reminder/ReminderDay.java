package org.mandat.identity.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is worth a mail on one working day. The same late task is not told each morning: a
 * reminder that says nothing new is not read.
 *
 * @param today a working day
 * @param holidays the days around it that are none, though neither Saturday nor Sunday
 */
record ReminderDay(LocalDate today, Set<LocalDate> holidays) {

	/** Days before the end of a tenure on which its holder is told. */
	private static final List<Integer> BEFORE_THE_END = List.of(30, 7, 1);

	/** Whether today is one. */
	boolean works() {
		return works(this.today);
	}

	private boolean works(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
				&& !this.holidays.contains(day);
	}

	/** Due today or on one of the next two working days. */
	boolean near(LocalDate due) {
		return !due.isBefore(this.today) && !due.isAfter(next(next(this.today)));
	}

	/** Whether a task that is late now was not yet at the last mail. */
	boolean newlyLate(LocalDate due) {
		return due.isBefore(this.today) && !due.isBefore(last());
	}

	/**
	 * Mondays tell of the whole week and of all that is late; after a holiday the first
	 * working day of the week does.
	 */
	boolean weekly() {
		return last().isBefore(this.today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
	}

	boolean thisWeek(LocalDate due) {
		return !due.isBefore(this.today) && due.isBefore(this.today.plusDays(7));
	}

	/**
	 * Whether the end of a tenure is told today; what fell on a day off is told after it.
	 */
	boolean tellsEnd(LocalDate lastDay) {
		return !lastDay.isBefore(this.today) && BEFORE_THE_END.stream()
			.map((days) -> lastDay.minusDays(days))
			.anyMatch((told) -> told.isAfter(last()) && !told.isAfter(this.today));
	}

	private LocalDate last() {
		return Stream.iterate(this.today.minusDays(1), (day) -> day.minusDays(1))
			.filter(this::works)
			.findFirst()
			.orElseThrow();
	}

	private LocalDate next(LocalDate day) {
		return Stream.iterate(day.plusDays(1), (after) -> after.plusDays(1))
			.filter(this::works)
			.findFirst()
			.orElseThrow();
	}

}
