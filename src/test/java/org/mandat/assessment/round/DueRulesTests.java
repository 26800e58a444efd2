package org.mandat.assessment.round;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.assessment.RoundDue;
import org.mandat.jurisdiction.Tenure;

import static org.assertj.core.api.Assertions.assertThat;

/** When a round is due again: the year, and the mayor. */
class DueRulesTests {

	private static final LocalDate LAST = LocalDate.of(2026, 3, 1);

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	private static final UUID ONE = UUID.randomUUID();

	private static final UUID OTHER = UUID.randomUUID();

	@Test
	void withoutANewMayorTheYearCounts() {
		Tenure old = regular(ONE, LAST.minusYears(2), null);
		assertThat(DueRules.mayor(LAST, List.of(old), TODAY)).isEmpty();
		RoundDue due = DueRules.next(LAST, List.of(old), TODAY);
		assertThat(due.why()).isEqualTo("year");
		assertThat(due.on()).isEqualTo("2027-03-01");
		assertThat(due.near()).as("spoken of thirty days before").isFalse();
		assertThat(DueRules.next(LAST, List.of(old), LocalDate.of(2027, 1, 29)).near()).isFalse();
		assertThat(DueRules.next(LAST, List.of(old), LocalDate.of(2027, 1, 30)).near()).isTrue();
		assertThat(DueRules.next(LAST, List.of(old), LocalDate.of(2027, 3, 1)).late()).as("the last day").isFalse();
		assertThat(DueRules.next(LAST, List.of(old), LocalDate.of(2027, 3, 2)).late()).isTrue();
		assertThat(DueRules.next(LocalDate.of(2024, 2, 29), List.of(), TODAY).on()).as("a day that the year lacks")
			.isEqualTo("2025-02-28");
	}

	@Test
	void aNewMayorMakesItDueSixtyDaysAfterTheOath() {
		List<Tenure> change = List.of(regular(ONE, LAST.minusYears(4), LocalDate.of(2026, 10, 31)),
				regular(OTHER, LocalDate.of(2026, 11, 1), null));
		RoundDue due = DueRules.next(LAST, change, TODAY);
		assertThat(due.why()).isEqualTo("mayor");
		assertThat(due.on()).isEqualTo("2026-12-31");
		assertThat(due.since()).isEqualTo("2026-11-01");
		assertThat(due.near()).as("of a new mayor it is spoken at once").isTrue();
		assertThat(due.late()).isFalse();
		assertThat(DueRules.mayor(LAST, change, LocalDate.of(2026, 10, 31))).as("not before the oath").isEmpty();
		assertThat(DueRules.mayor(LocalDate.of(2026, 11, 1), change, TODAY)).as("a round closed on the day of the oath")
			.isPresent();
		assertThat(DueRules.mayor(LocalDate.of(2026, 11, 2), change, TODAY)).as("a round closed since").isEmpty();
	}

	@Test
	void whicheverComesFirstIsDue() {
		LocalDate oath = LocalDate.of(2027, 1, 15);
		List<Tenure> change = List.of(regular(ONE, LAST.minusYears(4), oath.minusDays(1)), regular(OTHER, oath, null));
		assertThat(DueRules.next(LAST, change, oath).why()).isEqualTo("year");
	}

	@Test
	void whoActsIsNoNewMayor() {
		LocalDate left = LocalDate.of(2026, 9, 30);
		Tenure old = regular(ONE, LAST.minusYears(4), left);
		assertThat(DueRules.mayor(LAST, List.of(old, acting(OTHER, left.plusDays(1))), TODAY)).isEmpty();
		assertThat(DueRules.mayor(LAST, List.of(acting(OTHER, left)), TODAY)).isEmpty();
		assertThat(DueRules
			.mayor(LAST, List.of(old, acting(OTHER, left.plusDays(1)), regular(OTHER, TODAY.minusDays(5), null)), TODAY)
			.map(RoundDue::since)).as("who acted and was then elected counts from the oath")
			.contains(TODAY.minusDays(5));
	}

	@Test
	void whoComesBackWithNobodyInBetweenIsTheSameMayor() {
		List<Tenure> elected = List.of(regular(ONE, LAST.minusYears(4), LocalDate.of(2026, 10, 31)),
				acting(OTHER, LocalDate.of(2026, 11, 1)), regular(ONE, LocalDate.of(2026, 11, 10), null));
		assertThat(DueRules.mayor(LAST, elected, TODAY)).isEmpty();
		List<Tenure> after = List.of(regular(ONE, LAST.minusYears(4), LocalDate.of(2026, 6, 30)),
				regular(OTHER, LocalDate.of(2026, 7, 1), LocalDate.of(2026, 10, 31)),
				regular(ONE, LocalDate.of(2026, 11, 1), null));
		assertThat(DueRules.mayor(LAST, after, TODAY).map(RoundDue::since))
			.as("who comes back after another mayor begins anew")
			.contains(LocalDate.of(2026, 11, 1));
	}

	@Test
	void ofTwoNewMayorsWithinSixtyDaysTheOneInOfficeCounts() {
		List<Tenure> two = List.of(regular(ONE, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31)),
				regular(OTHER, LocalDate.of(2026, 11, 1), null));
		assertThat(DueRules.mayor(LAST, two, LocalDate.of(2026, 10, 15)).map(RoundDue::on))
			.contains(LocalDate.of(2026, 11, 30));
		assertThat(DueRules.mayor(LAST, two, TODAY).map(RoundDue::on)).contains(LocalDate.of(2026, 12, 31));
	}

	@Test
	void aTenureThatWasNotedLateCountsFromItsOfficialDay() {
		Tenure late = regular(OTHER, TODAY.minusDays(90), null);
		RoundDue due = DueRules.next(LAST, List.of(late), TODAY);
		assertThat(due.on()).isEqualTo(TODAY.minusDays(30));
		assertThat(due.late()).isTrue();
		assertThat(DueRules.mayor(TODAY.minusDays(89), List.of(late), TODAY)).as("a round was closed since").isEmpty();
	}

	@Test
	void whereNobodyIsMayorTheYearCounts() {
		Tenure gone = regular(OTHER, LAST.plusDays(30), TODAY.minusDays(1));
		assertThat(DueRules.mayor(LAST, List.of(gone), TODAY)).isEmpty();
		assertThat(DueRules.mayor(LAST, List.of(gone), TODAY.minusDays(1))).as("the last day in office").isPresent();
		assertThat(DueRules.mayor(LAST, List.of(regular(OTHER, TODAY.plusDays(1), null)), TODAY))
			.as("appointed from tomorrow")
			.isEmpty();
	}

	private static Tenure regular(UUID person, LocalDate from, @Nullable LocalDate until) {
		return tenure(person, from, until, false);
	}

	private static Tenure acting(UUID person, LocalDate from) {
		return tenure(person, from, null, true);
	}

	private static Tenure tenure(UUID person, LocalDate from, @Nullable LocalDate until, boolean acting) {
		return new Tenure(UUID.randomUUID(), UUID.randomUUID(), person, "Somebody", acting, from, until,
				from.atStartOfDay(ZoneOffset.UTC).toInstant(),
				(until == null) ? null : until.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant(), null, 0);
	}

}
