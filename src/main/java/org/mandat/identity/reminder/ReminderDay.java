package org.mandat.identity.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is worth a mail on one working day. The same late task is not told each morning: a
 * reminder that says nothing new is not read.
 *
 * @param today a day from Monday to Friday
 */
record ReminderDay(LocalDate today) {

	/** Days before the end of a tenure on which its holder is told. */
	private static final List<Integer> BEFORE_THE_END = List.of(30, 7, 1);

	static boolean works(LocalDate day) {
		return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
	}

	/** Due today or on one of the next two working days. */
	boolean near(LocalDate due) {
		return !due.isBefore(this.today) && !due.isAfter(next(next(this.today)));
	}

	/** Whether a task that is late now was not yet at the last mail. */
	boolean newlyLate(LocalDate due) {
		return due.isBefore(this.today) && !due.isBefore(last());
	}

	/** Mondays tell of the whole week and of all that is late. */
	boolean weekly() {
		return this.today.getDayOfWeek() == DayOfWeek.MONDAY;
	}

	boolean thisWeek(LocalDate due) {
		return !due.isBefore(this.today) && due.isBefore(this.today.plusDays(7));
	}

	/**
	 * Whether the end of a tenure is told today; what fell on a weekend is told after it.
	 */
	boolean tellsEnd(LocalDate lastDay) {
		return !lastDay.isBefore(this.today) && BEFORE_THE_END.stream()
			.map((days) -> lastDay.minusDays(days))
			.anyMatch((told) -> told.isAfter(last()) && !told.isAfter(this.today));
	}

	private LocalDate last() {
		return Stream.iterate(this.today.minusDays(1), (day) -> day.minusDays(1))
			.filter(ReminderDay::works)
			.findFirst()
			.orElseThrow();
	}

	private static LocalDate next(LocalDate day) {
		return Stream.iterate(day.plusDays(1), (after) -> after.plusDays(1))
			.filter(ReminderDay::works)
			.findFirst()
			.orElseThrow();
	}

}
