package org.mandat.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How few of many tries reach the database. */
class LaneTests {

	private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

	private static final byte[] ONE = { 1, 2, 3 };

	private final Lane lane = new Lane();

	private final AtomicInteger asked = new AtomicInteger();

	@Test
	void whoComesBehindOneThatHadToWaitIsToldTheSameForASecond() {
		assertThat(pass(ONE, NOON)).contains(Duration.ofSeconds(30));
		for (int n = 0; n < 200; n++) {
			assertThat(pass(ONE, NOON.plusMillis(n))).contains(Duration.ofSeconds(30).minusMillis(n));
		}
		assertThat(this.asked).hasValue(1);
		pass(ONE, NOON.plusSeconds(1));
		assertThat(this.asked).hasValue(2);
	}

	@Test
	void anotherBucketAndOneThatWasReleasedAskAnew() {
		pass(ONE, NOON);
		pass(new byte[] { 4, 5, 6 }, NOON);
		assertThat(this.asked).hasValue(2);
		pass(ONE, NOON);
		this.lane.forget();
		pass(ONE, NOON);
		assertThat(this.asked).hasValue(4);
	}

	@Test
	void whoMayGoOnIsNotRemembered() {
		for (int n = 0; n < 3; n++) {
			assertThat(this.lane.pass(ONE, NOON, () -> {
				this.asked.incrementAndGet();
				return Optional.empty();
			})).isEmpty();
		}
		assertThat(this.asked).hasValue(3);
	}

	private Optional<Duration> pass(byte[] bucket, Instant now) {
		return this.lane.pass(bucket, now, () -> {
			this.asked.incrementAndGet();
			return Optional.of(Duration.ofSeconds(30));
		});
	}

}
