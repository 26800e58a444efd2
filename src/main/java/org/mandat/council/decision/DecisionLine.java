package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A decision as it is typed: what, which post, by which day.
 *
 * @param what the words, without blanks at their ends
 * @param withheld whether the public extract leaves it out
 * @param item under which item of the agenda it was taken, if somebody said so
 */
public record DecisionLine(String what, UUID post, LocalDate due, boolean withheld, @Nullable UUID item) {

	DecisionLine(String what, UUID post, LocalDate due, boolean withheld) {
		this(what, post, due, withheld, null);
	}

	/** The same, taken under an item of the agenda. */
	public DecisionLine under(UUID of) {
		return new DecisionLine(this.what, this.post, this.due, this.withheld, of);
	}

}
