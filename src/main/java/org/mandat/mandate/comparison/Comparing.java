package org.mandat.mandate.comparison;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * That a space agreed to be counted along.
 *
 * @param id the agreement
 * @param document by which document
 * @param agreedOn since which day
 * @param until the last day
 * @param countedSince since when it is counted along; not before five agreed newly
 * @param version for two people who edit at once
 */
public record Comparing(UUID id, String document, LocalDate agreedOn, LocalDate until, @Nullable LocalDate countedSince,
		long version) {

	/** Whether it holds on this day. */
	public boolean holds(LocalDate day) {
		return !day.isBefore(this.agreedOn) && !day.isAfter(this.until);
	}

}
