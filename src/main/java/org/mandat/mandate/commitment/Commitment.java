package org.mandat.mandate.commitment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;

/**
 * Something that was promised.
 *
 * @param words what was promised
 * @param post the post that promised, or that follows what an organisation promised
 * @param organisation who promised, by the key of the pack; none if the post did
 * @param placeKind meeting, visit, letter or other
 * @param place where, in words, or none
 * @param due until when, or none
 * @param task the task of the post
 * @param confirmedBy the tenure that promised or confirmed, or none that is known
 * @param state open, kept or ended
 * @param reason why it was ended, or none
 */
public record Commitment(UUID id, Text words, UUID post, Worded postName, @Nullable String organisation,
		String placeKind, @Nullable Worded place, LocalDate on, @Nullable LocalDate due, @Nullable String need,
		@Nullable String duty, UUID task, @Nullable UUID confirmedBy, String state, @Nullable Worded reason,
		long version) {

	/** Whether it is still waited for. */
	public boolean open() {
		return "open".equals(this.state);
	}

	/** Whether its day has passed, by clocks that a pause may hold. */
	public boolean late(Clocks clocks) {
		return open() && this.due != null && clocks.late(this.due);
	}

}
