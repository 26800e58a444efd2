package org.mandat.mandate;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How the questions of the reader's space and the commitments made in it stand, for the
 * state of play.
 */
public interface Upward {

	/** What is open, and what waits for a word of this post. */
	Standing standing(UUID post);

	/**
	 * What waits and what was promised.
	 *
	 * @param asked how many questions wait for an answer
	 * @param late how many of them past their day
	 * @param since since when the longest waits, or none
	 * @param promised how many commitments are open
	 * @param promisedLate how many of them past their day
	 * @param toConfirm how many were made before today's holder of the post came
	 */
	record Standing(int asked, int late, @Nullable LocalDate since, int promised, int promisedLate, int toConfirm) {
	}

}
