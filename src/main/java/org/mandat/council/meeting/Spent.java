package org.mandat.council.meeting;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How long an item was dealt with.
 *
 * @param since when it came up, if it is dealt with now
 * @param seconds all in all, up to the moment of the question
 */
public record Spent(@Nullable Instant since, int seconds) {

	/** Of an item that has not come up yet. */
	public static final Spent NOTHING = new Spent(null, 0);

	private static final int MINUTE = 60;

	/** In minutes; half a minute counts as a whole one. */
	public int minutes() {
		return (this.seconds + MINUTE / 2) / MINUTE;
	}

}
