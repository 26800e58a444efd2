package org.mandat.assessment;

import java.time.LocalDate;

/**
 * Until when the next round of the self-assessment is due, and by what: twelve months
 * after the last one, or sixty days after a new mayor took office.
 *
 * @param why {@code year} or {@code mayor}
 * @param on the last day
 * @param since the day from which it is counted
 * @param today the day on which was asked
 */
public record RoundDue(String why, LocalDate on, LocalDate since, LocalDate today) {

	/** How many days before its last day a yearly round is spoken of. */
	public static final int AHEAD = 30;

	/** Whether its last day is past. */
	public boolean late() {
		return this.today.isAfter(this.on);
	}

	/** Whether it is time to speak of it: of a new mayor at once. */
	public boolean near() {
		return "mayor".equals(this.why) || !this.today.isBefore(this.on.minusDays(AHEAD));
	}

	/** The key of the sentence that says it; its words are the two days. */
	public String sentence() {
		return "assessment.due." + this.why + (late() ? ".late" : "");
	}

}
