package org.mandat.administration.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.platform.data.Ids;

import static org.assertj.core.api.Assertions.assertThat;

/** A period in the space's zone, and the stretch of identifiers that it cannot leave. */
class AuditFilterTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");

	@Test
	void countsTheLastDayWhole() {
		AuditFilter filter = new AuditFilter("2026-11-01", "2026-11-01", null, "", null);
		assertThat(filter.begin(ZONE)).isEqualTo(Instant.parse("2026-10-31T23:00:00Z"));
		assertThat(filter.end(ZONE)).isEqualTo(Instant.parse("2026-11-01T23:00:00Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "x", "2026-13-01", "1204-01-01", "9999-01-01", "01.11.2026" })
	void doesNotTakeForADayWhatIsNone(String typed) {
		assertThat(AuditFilter.unreadable(typed)).isTrue();
		assertThat(new AuditFilter(typed, typed, null, "", null).begin(ZONE)).isNull();
	}

	@Test
	void boundsTheIdentifiersOfAMoment() {
		UUID made = Ids.next();
		Instant now = Instant.now();
		assertThat(AuditFilter.lowest(now).toString()).isLessThan(made.toString());
		assertThat(AuditFilter.highest(now).toString()).isGreaterThan(made.toString());
		assertThat(AuditFilter.highest(now.minusSeconds(3 * 24 * 3600)).toString()).isLessThan(made.toString());
	}

	@Test
	void writesItsQueryForAnAddress() {
		assertThat(new AuditFilter("2026-01-01", "", null, "a&b", null).query())
			.isEqualTo("?from=2026-01-01&until=&post=&act=a%26b");
		assertThat(AuditFilter.day("2026-02-28")).isEqualTo(LocalDate.of(2026, 2, 28));
	}

}
