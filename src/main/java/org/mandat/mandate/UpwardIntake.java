package org.mandat.mandate;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * Takes over what was asked and promised before, with all its languages. Refuses what the
 * pages refuse, by an exception: what is taken over must fit the rules.
 */
public interface UpwardIntake {

	/** A question; with an answer if one came. */
	void asked(Asked asked);

	/** A commitment of a post, or of an organisation that the post follows. */
	void promised(Promised promised);

	/**
	 * What was asked.
	 *
	 * @param post which post asked
	 * @param organisation whom, by the key of the pack
	 * @param duty about which duty, or none
	 * @param answeredOn when an answer came, or none
	 * @param answer what it said; none of an answer without content
	 */
	record Asked(UUID post, String organisation, @Nullable String duty, Text words, LocalDate on,
			@Nullable LocalDate due, @Nullable LocalDate answeredOn, @Nullable String answer) {
	}

	/** What was promised, and until when. */
	record Promised(UUID post, @Nullable String organisation, Text words, LocalDate on, @Nullable LocalDate due) {
	}

}
