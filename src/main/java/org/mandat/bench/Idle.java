package org.mandat.bench;

import java.util.concurrent.locks.LockSupport;

/** The while without requests after which memory is looked at again. */
final class Idle {

	private Idle() {
	}

	static void wait(Settings settings) {
		long until = System.nanoTime() + (settings.shortened() ? 1_000_000_000L : 45_000_000_000L);
		while (System.nanoTime() < until) {
			LockSupport.parkNanos(until - System.nanoTime());
		}
	}

}
