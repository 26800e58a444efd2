package org.mandat.mandate;

import java.util.Optional;
import java.util.UUID;

/**
 * What other modules know of the means for a duty, such as training and money. Nothing
 * means that it is not known; what nobody knows is no gap (ground rule G16).
 */
public interface GapFacts {

	/** Whether whoever holds the post was trained for its work. */
	default Optional<Boolean> trained(UUID post) {
		return Optional.empty();
	}

	/** Whether there is money for the duty. */
	default Optional<Boolean> money(String duty) {
		return Optional.empty();
	}

	/** Whether whoever holds the post has time for it. */
	default Optional<Boolean> time(UUID post) {
		return Optional.empty();
	}

}
