package org.mandat.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where questions are answered together. Implemented by who keeps the meetings, since
 * this module knows none.
 */
public interface Occasions {

	/** The occasion, if there is one here, its day has come and it was not called off. */
	Optional<Occasion> find(UUID occasion);

	/**
	 * Where a question is answered together.
	 *
	 * @param id the occasion
	 * @param on its day
	 * @param there the posts that were there, as far as somebody said so
	 * @param path its page within the space, such as {@code council}, {@code meetings}
	 */
	record Occasion(UUID id, LocalDate on, List<UUID> there, List<String> path) {

	}

}
