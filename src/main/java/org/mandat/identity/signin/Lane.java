package org.mandat.identity.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets one try at a time go to the database. Who comes behind one that had to wait is
 * told the same for a second, so that two hundred guesses at one account do not become
 * two hundred transactions that wait for one row.
 */
final class Lane {

	/** For so long what was found in the database is not asked for again. */
	static final Duration SAID = Duration.ofSeconds(1);

	private final ReentrantLock lock = new ReentrantLock();

	private byte[] bucket = {};

	private Instant waitsUntil = Instant.MIN;

	private volatile Instant saidUntil = Instant.MIN;

	/**
	 * How long this bucket waits, as it was said a moment ago or as the question finds.
	 */
	Optional<Duration> pass(byte[] asked, Instant now, Supplier<Optional<Duration>> question) {
		this.lock.lock();
		try {
			if (now.isBefore(this.saidUntil) && Arrays.equals(asked, this.bucket)) {
				return Optional.of(Duration.between(now, this.waitsUntil));
			}
			Optional<Duration> wait = question.get();
			wait.ifPresent((left) -> say(asked, now, left));
			return wait;
		}
		finally {
			this.lock.unlock();
		}
	}

	private void say(byte[] asked, Instant now, Duration left) {
		this.bucket = asked;
		this.waitsUntil = now.plus(left);
		this.saidUntil = (left.compareTo(SAID) < 0) ? this.waitsUntil : now.plus(SAID);
	}

	void forget() {
		this.saidUntil = Instant.MIN;
	}

}
