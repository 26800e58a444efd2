package org.mandat.identity.reminder;

import java.time.LocalDate;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told on which morning. */
class ReminderDayTests {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

	private static final LocalDate MONDAY = FRIDAY.plusDays(3);

	@Test
	void weekendsAreQuiet() {
		assertThat(day(FRIDAY).works()).isTrue();
		assertThat(day(FRIDAY.plusDays(1)).works()).isFalse();
		assertThat(day(FRIDAY.plusDays(2)).works()).isFalse();
	}

	@Test
	void fridayLooksOverTheWeekend() {
		ReminderDay friday = day(FRIDAY);
		assertThat(friday.near(FRIDAY)).isTrue();
		assertThat(friday.near(MONDAY.plusDays(1))).isTrue();
		assertThat(friday.near(MONDAY.plusDays(2))).isFalse();
		assertThat(friday.near(FRIDAY.minusDays(1))).isFalse();
	}

	@Test
	void aLateTaskIsNewsOnce() {
		assertThat(day(MONDAY).newlyLate(FRIDAY)).isTrue();
		assertThat(day(MONDAY).newlyLate(MONDAY.minusDays(1))).isTrue();
		assertThat(day(MONDAY.plusDays(1)).newlyLate(FRIDAY)).isFalse();
		assertThat(day(FRIDAY).newlyLate(FRIDAY)).isFalse();
	}

	@Test
	void theEndOfATenureIsToldThreeTimesAndNotLostOnAWeekend() {
		LocalDate end = FRIDAY.plusDays(1 + 30);
		long told = FRIDAY.minusDays(10)
			.datesUntil(end.plusDays(5))
			.filter((day) -> day(day).works())
			.filter((day) -> day(day).tellsEnd(end))
			.count();
		assertThat(told).isEqualTo(3);
		assertThat(day(MONDAY).tellsEnd(end)).isTrue();
		assertThat(day(FRIDAY).tellsEnd(end)).isFalse();
		assertThat(day(MONDAY).tellsEnd(FRIDAY)).isFalse();
	}

	@Test
	void aHolidayIsQuietAndTheDayAfterItTellsWhatItWouldHaveTold() {
		ReminderDay holiday = new ReminderDay(MONDAY, Set.of(MONDAY));
		assertThat(holiday.works()).isFalse();
		ReminderDay tuesday = new ReminderDay(MONDAY.plusDays(1), Set.of(MONDAY));
		assertThat(tuesday.works()).isTrue();
		assertThat(tuesday.weekly()).isTrue();
		assertThat(day(MONDAY.plusDays(1)).weekly()).isFalse();
		assertThat(tuesday.newlyLate(FRIDAY)).isTrue();
		ReminderDay friday = new ReminderDay(FRIDAY, Set.of(MONDAY));
		assertThat(friday.near(MONDAY.plusDays(2))).isTrue();
		assertThat(tuesday.tellsEnd(MONDAY.plusDays(7))).isTrue();
		assertThat(day(MONDAY.plusDays(1)).tellsEnd(MONDAY.plusDays(7))).isFalse();
	}

	@Test
	void aWeekOfHolidaysIsToldOfOnItsFirstWorkingDay() {
		Set<LocalDate> week = MONDAY.datesUntil(MONDAY.plusDays(5)).collect(java.util.stream.Collectors.toSet());
		assertThat(new ReminderDay(MONDAY.plusDays(7), week).newlyLate(FRIDAY)).isTrue();
		assertThat(new ReminderDay(MONDAY.plusDays(7), week).weekly()).isTrue();
	}

	private static ReminderDay day(LocalDate today) {
		return new ReminderDay(today, Set.of());
	}

}
