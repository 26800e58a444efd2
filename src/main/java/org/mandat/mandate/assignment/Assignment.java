package org.mandat.mandate.assignment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * That a post or an organisation has a part in a duty.
 *
 * @param duty the duty by its key in the pack
 * @param post the post, or none where it is an organisation
 * @param who what the post is called, or the organisation in words
 * @param document the decision or document by its number, or none
 * @param since the first day
 * @param ended the last day, or none as long as it holds
 * @param reason why it ended, or none
 */
public record Assignment(UUID id, String duty, Part part, @Nullable UUID post, Worded who, @Nullable String document,
		LocalDate since, @Nullable LocalDate ended, @Nullable Worded reason, long version) {

	/** Whether nobody ended it. */
	public boolean open() {
		return this.ended == null;
	}

}
