package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;

/**
 * A decision of the council.
 *
 * @param id the decision
 * @param meeting where it was taken
 * @param year the year in which it is counted
 * @param number its number in that year
 * @param on the day on which it was taken
 * @param words what was decided
 * @param post the post that owns it
 * @param postName what that post is called
 * @param due by which day
 * @param task the task that it gave
 * @param state open, done or not-needed
 * @param withheld whether the public extract leaves it out
 * @param by number and year of the decision that stands instead of it, or none
 */
public record Decision(UUID id, UUID meeting, int year, int number, LocalDate on, Text words, UUID post,
		Worded postName, LocalDate due, UUID task, String state, boolean withheld, @Nullable String by) {

	/** Number and year, as one cites it. */
	public String label() {
		return this.number + "/" + this.year;
	}

	/** Whether somebody still has to carry it out. */
	public boolean open() {
		return "open".equals(this.state);
	}

	/**
	 * Whether its day has passed while it is open, by clocks that a pause may hold.
	 */
	public boolean late(Clocks clocks) {
		return open() && clocks.late(this.due);
	}

}
