package org.mandat.mandate.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;

/**
 * What was agreed locally on a duty.
 *
 * @param duty the duty by its key in the pack
 * @param words what is assumed, and why
 * @param body who agreed: the assembly, the mayor, the council, or those concerned among
 * each other
 * @param document the decision or document by its number
 * @param until the last day on which it holds
 * @param post the post that keeps an eye on it
 * @param renews the agreement that it took the place of, or none
 * @param state open, renewed or ended
 * @param reason why it was ended, or none
 */
public record Agreement(UUID id, String duty, Text words, String body, String document, LocalDate on, LocalDate until,
		UUID post, Worded postName, @Nullable UUID renews, String state, @Nullable Worded reason, long version) {

	/** How an agreement can stand. */
	static final List<String> STATES = List.of("all", "holds", "lapsed", "renewed", "ended");

	/** Who can agree. */
	static final List<String> BODIES = List.of("assembly", "mayor", "council", "parties");

	/** Whether nobody ended or renewed it, be its day past or not. */
	public boolean open() {
		return "open".equals(this.state);
	}

	/**
	 * Whether it holds on this day. A pause of reminders prolongs nothing that a body
	 * decided.
	 */
	public boolean holds(LocalDate day) {
		return open() && !day.isAfter(this.until) && !day.isBefore(this.on);
	}

	/** How it stands on this day: holds, lapsed, renewed or ended. */
	public String standing(LocalDate day) {
		if (!open()) {
			return this.state;
		}
		return holds(day) ? "holds" : "lapsed";
	}

}
