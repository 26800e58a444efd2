package org.mandat.mandate;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** How the questions of the reader's space stand, for the state of play. */
public interface QuestionsUpward {

	/** How many wait for an answer. */
	Standing standing();

	/**
	 * What waits.
	 *
	 * @param open how many wait
	 * @param late how many of them past their day
	 * @param since since when the longest waits, or none
	 */
	record Standing(int open, int late, @Nullable LocalDate since) {
	}

}
