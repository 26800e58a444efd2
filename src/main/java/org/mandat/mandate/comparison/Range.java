package org.mandat.mandate.comparison;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.gap.GapKind;

/**
 * How many municipalities have so many gaps of a kind.
 *
 * @param kind the kind
 * @param least from how many gaps
 * @param most up to how many, or without end
 * @param places how many municipalities; never fewer than five
 * @param countedOn the day of the count
 */
public record Range(GapKind kind, int least, @Nullable Integer most, int places, LocalDate countedOn) {

	/** Whether so many gaps are meant. */
	public boolean holds(int gaps) {
		return gaps >= this.least && (this.most == null || gaps <= this.most);
	}

	/** Which sentence says it: one number, from to, or from on. */
	public String wording() {
		if (this.most == null) {
			return (this.least == 0) ? "any" : "from";
		}
		return (this.most == this.least) ? "one" : "between";
	}

}
