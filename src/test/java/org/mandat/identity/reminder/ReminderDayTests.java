package org.mandat.identity.reminder;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What is told on which morning. */
class ReminderDayTests {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

	private static final LocalDate MONDAY = FRIDAY.plusDays(3);

	@Test
	void weekendsAreQuiet() {
		assertThat(ReminderDay.works(FRIDAY)).isTrue();
		assertThat(ReminderDay.works(FRIDAY.plusDays(1))).isFalse();
		assertThat(ReminderDay.works(FRIDAY.plusDays(2))).isFalse();
	}

	@Test
	void fridayLooksOverTheWeekend() {
		ReminderDay friday = new ReminderDay(FRIDAY);
		assertThat(friday.near(FRIDAY)).isTrue();
		assertThat(friday.near(MONDAY.plusDays(1))).isTrue();
		assertThat(friday.near(MONDAY.plusDays(2))).isFalse();
		assertThat(friday.near(FRIDAY.minusDays(1))).isFalse();
	}

	@Test
	void aLateTaskIsNewsOnce() {
		assertThat(new ReminderDay(MONDAY).newlyLate(FRIDAY)).isTrue();
		assertThat(new ReminderDay(MONDAY).newlyLate(MONDAY.minusDays(1))).isTrue();
		assertThat(new ReminderDay(MONDAY.plusDays(1)).newlyLate(FRIDAY)).isFalse();
		assertThat(new ReminderDay(FRIDAY).newlyLate(FRIDAY)).isFalse();
	}

	@Test
	void theEndOfATenureIsToldThreeTimesAndNotLostOnAWeekend() {
		LocalDate end = FRIDAY.plusDays(1 + 30);
		long told = FRIDAY.minusDays(10)
			.datesUntil(end.plusDays(5))
			.filter(ReminderDay::works)
			.filter((day) -> new ReminderDay(day).tellsEnd(end))
			.count();
		assertThat(told).isEqualTo(3);
		assertThat(new ReminderDay(MONDAY).tellsEnd(end)).isTrue();
		assertThat(new ReminderDay(FRIDAY).tellsEnd(end)).isFalse();
		assertThat(new ReminderDay(MONDAY).tellsEnd(FRIDAY)).isFalse();
	}

}
