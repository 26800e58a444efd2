package org.mandat.mandate;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * Takes over what a space settled on its duties before, with all its languages. Refuses
 * what the pages refuse, by an exception: what is taken over must fit the rules.
 */
public interface LocalIntake {

	/** What was agreed locally on a duty. */
	void agreed(Agreed agreed);

	/** Which post has which part in a duty. */
	void assigned(Assigned assigned);

	/**
	 * What was agreed.
	 *
	 * @param duty on which duty
	 * @param body who agreed, by a word of the fixed list
	 * @param document by which document
	 * @param on when
	 * @param until the last day
	 * @param post which post keeps an eye on it
	 * @param words what is assumed, and why
	 */
	record Agreed(String duty, String body, String document, LocalDate on, LocalDate until, UUID post, Text words) {
	}

	/** A part in a duty, by its word, since when and by which document. */
	record Assigned(String duty, String part, UUID post, LocalDate since, @Nullable String document) {
	}

}
