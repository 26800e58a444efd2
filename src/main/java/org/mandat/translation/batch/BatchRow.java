package org.mandat.translation.batch;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What was sent to a translator at once.
 *
 * @param code what stands in its files before the number of a line
 * @param source the language from which it is translated
 * @param lang the language into which
 * @param toWhom the office or role that translates
 * @param due until when, or nothing
 * @param open whether something of it may still come back
 * @param stray identifiers in the file that came back which are none of its lines
 * @param lines how many lines it has
 * @param returned how many came back with words
 * @param taken how many were taken
 * @param version for two people who edit at once
 */
public record BatchRow(UUID id, String code, String source, String lang, String toWhom, LocalDate sentOn,
		@Nullable LocalDate due, boolean open, List<String> stray, int lines, int returned, int taken, long version) {

	/** Whether its day has passed and it is not done. */
	public boolean late(LocalDate today) {
		return this.open && this.due != null && this.due.isBefore(today);
	}

}
