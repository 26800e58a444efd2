package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a pause holds, and for how long after it nothing is late because of it. */
class ClocksTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 11, 10);

	private static final LocalDate LAST = LocalDate.of(2026, 11, 23);

	@Test
	void callsLateWhatIsPastItsDayWithoutAPause() {
		Clocks clocks = Clocks.of(FIRST, null);
		assertThat(clocks.late(FIRST.minusDays(1))).isTrue();
		assertThat(clocks.late(FIRST)).isFalse();
	}

	@Test
	void callsNothingLateThatFellDueInThePause() {
		Clocks clocks = Clocks.of(LAST, pause(FIRST, LAST));
		assertThat(clocks.late(FIRST)).isFalse();
		assertThat(clocks.late(LAST.minusDays(1))).isFalse();
		assertThat(clocks.late(FIRST.minusDays(1))).as("late before the pause").isTrue();
	}

	@Test
	void givesBackTheDaysThatWereLeft() {
		// Three days were left at the first day of fourteen: late on the fourth day
		// after.
		LocalDate due = FIRST.plusDays(3);
		assertThat(Clocks.of(LAST.plusDays(4), pause(FIRST, LAST)).late(due)).isFalse();
		assertThat(Clocks.of(LAST.plusDays(5), pause(FIRST, LAST)).late(due)).isTrue();
	}

	@Test
	void choosesTheEmergencyThatBeganLastByTheDay() {
		Pause election = new Pause(UUID.randomUUID(), Pause.Kind.ELECTION, FIRST, LAST, "7/26", false, 0);
		Pause later = pause(LAST.plusDays(30), LAST.plusDays(43));
		List<Pause> all = List.of(later, election, pause(FIRST, LAST));
		assertThat(Clocks.after(all, LAST).late(FIRST)).isFalse();
		assertThat(Clocks.after(List.of(later, election), LAST).late(FIRST)).isTrue();
	}

	@Test
	void leavesDaysAfterThePauseWhatTheyAre() {
		assertThat(Clocks.of(LAST.plusDays(3), pause(FIRST, LAST)).late(LAST.plusDays(2))).isTrue();
		assertThat(Clocks.of(LAST.plusDays(3), pause(FIRST, LAST)).late(LAST.plusDays(3))).isFalse();
	}

	@Test
	void forgetsAPauseThatIsLongOver() {
		assertThat(Clocks.of(LAST.plusDays(60), pause(FIRST, LAST))).isEqualTo(Clocks.running(LAST.plusDays(60)));
	}

	@Test
	void knowsNothingOfAPauseThatHasNotBegun() {
		assertThat(Clocks.of(FIRST.minusDays(2), pause(FIRST, LAST))).isEqualTo(Clocks.running(FIRST.minusDays(2)));
	}

	private static Pause pause(LocalDate from, @Nullable LocalDate until) {
		return new Pause(new UUID(0, 1), Pause.Kind.EMERGENCY, from, until, null, false, 0);
	}

}
