package org.mandat.mandate.instrument;

import java.util.UUID;

/**
 * A clause on which a duty rests.
 *
 * @param there whether the text that is kept has this clause
 */
public record Cited(String duty, UUID instrumentId, String ref, String number, boolean there) {

	/** Where the clause opens. */
	public String path() {
		return new Clause(this.number, "article", null, "").path();
	}

}
