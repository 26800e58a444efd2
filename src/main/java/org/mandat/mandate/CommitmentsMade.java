package org.mandat.mandate;

import java.util.UUID;

/** How the commitments in the reader's space stand, for the state of play. */
public interface CommitmentsMade {

	/** How many are open, and how many wait for a word of this post. */
	Standing standing(UUID post);

	/**
	 * What is open.
	 *
	 * @param open how many
	 * @param late how many of them past their day
	 * @param toConfirm how many were made before today's holder of the post came
	 */
	record Standing(int open, int late, int toConfirm) {
	}

}
