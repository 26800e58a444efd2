package org.mandat.evidence.source;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A source in the list.
 *
 * @param looked how many of its sentences somebody has looked at
 */
public record SourceRow(UUID id, String title, String kind, LocalDate on, String language, boolean isPublic,
		int sentences, int looked) {

	/** Where the next page of the list begins. */
	public String cursor() {
		return this.on + "_" + this.id;
	}

}
