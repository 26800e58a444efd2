package org.mandat.evidence.map;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A passage behind a cell of the map: the words, where and when, never who (G2).
 *
 * @param source the source in the own space, or none if another space shares it
 * @param note what the municipality notes on it
 */
public record MapPassage(UUID id, String words, String language, String saidIn, LocalDate saidOn, @Nullable UUID source,
		int sentence, @Nullable String note) {

	/** How many passages a page has. */
	public static final int PAGE = 50;

}
