package org.mandat.identity.signin;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How long one waits after wrong tries. */
class BrakeTests {

	@Test
	void letsFiveTriesGoThenDoublesTheWaitUpToAQuarterOfAnHour() {
		assertThat(Brake.after(0)).isZero();
		assertThat(Brake.after(4)).isZero();
		assertThat(Brake.after(5)).isEqualTo(Duration.ofSeconds(30));
		assertThat(Brake.after(6)).isEqualTo(Duration.ofMinutes(1));
		assertThat(Brake.after(9)).isEqualTo(Duration.ofMinutes(8));
		assertThat(Brake.after(10)).isEqualTo(Duration.ofMinutes(15));
		assertThat(Brake.after(1_000_000)).isEqualTo(Duration.ofMinutes(15));
	}

	@Test
	void whoGuessesAsFastAsAllowedHasAHundredAndFourTriesADay() {
		Duration left = Duration.ofDays(1);
		int tries = 0;
		while (!left.isNegative()) {
			tries++;
			left = left.minus(Brake.after(tries));
		}
		assertThat(tries).isEqualTo(104);
	}

	@Test
	void aBucketIsKnownOnlyWithTheKey() {
		byte[] here = Brake.keyed(new byte[] { 1 }, "arta@example.org");
		assertThat(here).hasSize(32)
			.isEqualTo(Brake.keyed(new byte[] { 1 }, "arta@example.org"))
			.isNotEqualTo(Brake.keyed(new byte[] { 2 }, "arta@example.org"));
	}

}
