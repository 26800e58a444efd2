package org.mandat.jurisdiction;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

/**
 * The slugs that spaces had before. Read again after a minute, because another node may
 * have changed one; a request never waits for more than that.
 */
@Component
public class FormerSlugs {

	private static final Duration FRESH = Duration.ofMinutes(1);

	private final SpaceRows rows;

	private final Clock clock;

	private volatile Read read = new Read(Map.of(), Instant.EPOCH);

	FormerSlugs(SpaceRows rows, Clock clock) {
		this.rows = rows;
		this.clock = clock;
	}

	/** The slug that the space bears now. */
	public Optional<String> now(String former) {
		Instant now = this.clock.instant();
		if (this.read.at().plus(FRESH).isBefore(now)) {
			this.read = new Read(this.rows.formerSlugs(), now);
		}
		return Optional.ofNullable(this.read.slugs().get(former));
	}

	/** Lets the next request read again. */
	void forget() {
		this.read = new Read(Map.of(), Instant.EPOCH);
	}

	private record Read(Map<String, String> slugs, Instant at) {
	}

}
