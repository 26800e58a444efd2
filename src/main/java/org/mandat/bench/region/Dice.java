package org.mandat.bench.region;

import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that falls the same way in each run: every town has its own, by its number. */
final class Dice {

	private static final long SEED = 20_231_121L;

	private final SplittableRandom random;

	Dice(int town) {
		this.random = new SplittableRandom(SEED + 1_000_003L * town);
	}

	int below(int bound) {
		return this.random.nextInt(bound);
	}

	boolean in(int share, int of) {
		return this.random.nextInt(of) < share;
	}

	<T> T one(List<T> from) {
		return from.get(this.random.nextInt(from.size()));
	}

	byte[] bytes(int n) {
		byte[] bytes = new byte[n];
		this.random.nextBytes(bytes);
		return bytes;
	}

	/**
	 * An identifier of version 7 of that moment, as the product would have made it then.
	 */
	UUID id(Instant at) {
		long high = (at.toEpochMilli() << 16) | 0x7000L | (this.random.nextLong() & 0x0fffL);
		long low = (this.random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
		return new UUID(high, low);
	}

}
