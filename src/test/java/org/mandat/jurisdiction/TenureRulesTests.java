package org.mandat.jurisdiction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mandat.platform.text.Refusal;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Official days and the stretch of access that they mean, half past midnight in the zone.
 */
class TenureRulesTests {

	/** 22 November 2026, 00:30 in the zone; still the day before in UTC. */
	private static final Instant NOW = Instant.parse("2026-11-21T23:30:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

	private final Days days = new Days(Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("Europe/Belgrade"));

	@Test
	void knowsTheDayOfTheZone() {
		assertThat(this.days.today()).isEqualTo(TODAY);
		assertThat(this.days.startOf(TODAY)).isEqualTo("2026-11-21T23:00:00Z");
	}

	@Test
	void beginsTodayAtThisMomentAndAnotherDayAtItsStart() {
		assertThat(TenureRules.begin(TODAY, null, this.days)).isEqualTo(NOW);
		assertThat(TenureRules.begin(TODAY.plusDays(1), null, this.days)).isEqualTo("2026-11-22T23:00:00Z");
		assertThat(TenureRules.begin(TODAY.minusDays(1), null, this.days)).isEqualTo("2026-11-20T23:00:00Z");
	}

	@Test
	void beginsAfterAPredecessorWhoStaysUntilThatDay() {
		Instant endOfTheDay = Instant.parse("2026-11-24T23:00:00Z");
		assertThat(TenureRules.begin(LocalDate.of(2026, 11, 24), endOfTheDay, this.days)).isEqualTo(endOfTheDay);
		assertThat(TenureRules.begin(LocalDate.of(2026, 11, 23), endOfTheDay, this.days))
			.as("a predecessor who stays longer is in the way and not passed over")
			.isEqualTo("2026-11-22T23:00:00Z");
	}

	@Test
	void endsTodayAtOnce() {
		assertThat(TenureRules.end(Instant.parse("2024-01-01T00:00:00Z"), TODAY, this.days)).isEqualTo(NOW);
		assertThat(TenureRules.end(NOW, TODAY, this.days)).isAfter(NOW);
	}

	@Test
	void endsALaterDayAfterThatDay() {
		assertThat(TenureRules.end(NOW, LocalDate.of(2026, 12, 31), this.days)).isEqualTo("2026-12-31T23:00:00Z");
		assertThat(TenureRules.plannedEnd(LocalDate.of(2027, 3, 28), this.days)).as("the clocks change that night")
			.isEqualTo("2027-03-28T22:00:00Z");
	}

	@Test
	void refusesFarDaysAndAnEndBeforeTheBegin() {
		assertThat(TenureRules.dates(LocalDate.of(1926, 11, 22), null, this.days)).get()
			.extracting(Refusal::key)
			.isEqualTo("jurisdiction.tenure.refused.tooEarly");
		assertThat(TenureRules.dates(LocalDate.of(2062, 11, 22), null, this.days)).get()
			.extracting(Refusal::key)
			.isEqualTo("jurisdiction.tenure.refused.tooLate");
		assertThat(TenureRules.dates(TODAY, TODAY.minusDays(1), this.days))
			.contains(Refusal.of("jurisdiction.tenure.refused.endBeforeBegin", TODAY));
		assertThat(TenureRules.dates(TODAY, TODAY.plusYears(40), this.days)).isPresent();
		assertThat(TenureRules.dates(TODAY, TODAY.plusYears(4), this.days)).isEmpty();
	}

	@Test
	void refusesToEndWhatIsOverOrHasNotBegun() {
		assertThat(TenureRules.end(tenure("2026-01-01", "2026-02-01T00:00:00Z"), TODAY, this.days)).get()
			.extracting(Refusal::key)
			.isEqualTo("jurisdiction.tenure.refused.overAlready");
		assertThat(TenureRules.end(tenure("2026-12-01", null), TODAY, this.days)).get()
			.extracting(Refusal::key)
			.isEqualTo("jurisdiction.tenure.refused.endBeforeBegin");
	}

	private static Tenure tenure(String from, @Nullable String end) {
		LocalDate first = LocalDate.parse(from);
		return new Tenure(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "", false, first, null,
				first.atStartOfDay(ZoneOffset.UTC).toInstant(), (end == null) ? null : Instant.parse(end), null, 0);
	}

}
