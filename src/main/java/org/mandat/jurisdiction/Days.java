package org.mandat.jurisdiction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Days in a space's zone: an official date is a day there, access is a stretch of time,
 * and this is where one becomes the other.
 */
public final class Days {

	private final Clock clock;

	private final ZoneId zone;

	Days(Clock clock, ZoneId zone) {
		this.clock = clock;
		this.zone = zone;
	}

	/** The zone. */
	public ZoneId zone() {
		return this.zone;
	}

	/** This moment. */
	public Instant now() {
		return this.clock.instant();
	}

	/** Today, where the space is. */
	public LocalDate today() {
		return LocalDate.ofInstant(now(), this.zone);
	}

	/** The first moment of a day. */
	public Instant startOf(LocalDate day) {
		return day.atStartOfDay(this.zone).toInstant();
	}

	/**
	 * The stretch that "on this day" means: of a past or coming day the whole day, so
	 * that whoever held a post for an hour is found; of today this moment, because what
	 * ended this morning is over.
	 */
	Stretch on(LocalDate day) {
		if (day.equals(today())) {
			return new Stretch(now(), now());
		}
		return new Stretch(startOf(day), startOf(day.plusDays(1)).minusNanos(1000));
	}

	/** The day of a moment. */
	LocalDate dayOf(Instant at) {
		return LocalDate.ofInstant(at, this.zone);
	}

	/** Both ends belong to it. */
	record Stretch(Instant from, Instant to) {

		OffsetDateTime first() {
			return this.from.atOffset(ZoneOffset.UTC);
		}

		OffsetDateTime last() {
			return this.to.atOffset(ZoneOffset.UTC);
		}

	}

}
