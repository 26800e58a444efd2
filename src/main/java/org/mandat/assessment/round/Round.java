package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * A round of the self-assessment.
 *
 * @param id the round
 * @param number which round of its space it is
 * @param openedOn the day on which it was opened
 * @param linkedOn the day on which the last links were made, if any were
 * @param closedOn the day on which it was closed
 * @param asked what partners are asked: the leading questions or all
 * @param visitors from where visitors came, by function and place
 * @param version for two people who edit at once
 */
public record Round(UUID id, int number, LocalDate openedOn, @Nullable LocalDate linkedOn, @Nullable LocalDate closedOn,
		String asked, @Nullable Worded visitors, long version) {

	/** From how many answers on something is shown. */
	public static final int SHOWN_FROM = 3;

	/** Whether it was closed, so that its levels hold. */
	public boolean closed() {
		return this.closedOn != null;
	}

	/** Opened, running once partners were asked, or closed. */
	public String state() {
		return closed() ? "closed" : (this.linkedOn == null) ? "opened" : "running";
	}

	/** Whether partners are asked the leading questions only. */
	public boolean leadingOnly() {
		return "leading".equals(this.asked);
	}

}
