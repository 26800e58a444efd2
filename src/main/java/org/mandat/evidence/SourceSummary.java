package org.mandat.evidence;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A source in short.
 *
 * @param sentences how many sentences it has
 * @param looked how many of them somebody has looked at
 */
public record SourceSummary(UUID id, String title, String kind, LocalDate on, String language, boolean isPublic,
		int sentences, int looked) {

}
