package org.mandat.work;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.text.Worded;

/**
 * A task of a post as lists show it.
 *
 * @param id the task
 * @param title what is to be done, in the asked language if it exists
 * @param post whose it is
 * @param postName the post's name
 * @param due the day by which, or none
 * @param state open, done or not-needed
 * @param module the module it comes from
 * @param origin the record it comes from, or none
 * @param version for the optimistic lock
 */
public record TaskRow(UUID id, Worded title, UUID post, Worded postName, @Nullable LocalDate due, String state,
		String module, @Nullable UUID origin, long version) {

	/** Whether somebody still has to do it. */
	public boolean open() {
		return "open".equals(this.state);
	}

	/** Whether its day has passed, by clocks that a pause may hold. */
	public boolean late(Clocks clocks) {
		return open() && this.due != null && clocks.late(this.due);
	}

}
