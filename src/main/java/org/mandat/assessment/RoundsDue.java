package org.mandat.assessment;

import java.util.Optional;

/** Tells whether and when the reader's space is due for a round. */
public interface RoundsDue {

	/** The next round; of a space that has closed none, nothing (ground rule G15). */
	Optional<RoundDue> next();

}
