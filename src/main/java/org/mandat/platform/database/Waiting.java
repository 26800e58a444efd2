package org.mandat.platform.database;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for something that another process does and that sends no signal: looks often at
 * first, then every 20 ms, and reports each second.
 */
record Waiting(Progress progress, Progress.Stage stage, Duration limit) {

	private static final long SHORTEST = 1_000_000;

	private static final long LONGEST = 20_000_000;

	/** False if the limit passed first; an interrupted thread keeps waiting. */
	boolean until(BooleanSupplier condition) {
		long start = System.nanoTime();
		long reported = start;
		long pause = SHORTEST;
		boolean interrupted = false;
		try {
			while (!condition.getAsBoolean()) {
				long now = System.nanoTime();
				if (now - start > this.limit.toNanos()) {
					return false;
				}
				if (now - reported > 1_000_000_000) {
					this.progress.report(this.stage, Duration.ofNanos(now - start));
					reported = now;
				}
				LockSupport.parkNanos(pause);
				// Leaving half way would leave a server without a keeper, and an
				// interrupted thread does not park.
				interrupted |= Thread.interrupted();
				pause = Math.min(LONGEST, pause * 2);
			}
			return true;
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

}
