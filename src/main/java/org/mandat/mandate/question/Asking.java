package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of whom.
 *
 * @param post which post asks
 * @param organisation whom, by the key of the pack, or none
 * @param addressee whom, in words, or none
 * @param duty about which duty, or none
 * @param clause about which clause, or none
 * @param need about which kind of need, or none
 * @param on the day of the letter
 * @param due by when an answer is asked for, or none
 * @param again the question that is asked again, or none
 */
record Asking(UUID post, @Nullable String organisation, @Nullable String addressee, @Nullable String duty,
		@Nullable String clause, @Nullable String need, LocalDate on, @Nullable LocalDate due, @Nullable UUID again) {

	/** The same letter, about a duty. */
	Asking about(String other) {
		return new Asking(this.post, this.organisation, this.addressee, other, null, null, this.on, this.due, null);
	}

}
