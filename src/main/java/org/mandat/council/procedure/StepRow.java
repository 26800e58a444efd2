package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step that has begun.
 *
 * @param turn how often the matter went round, from one on
 * @param n its place in the procedure, from nought
 * @param task the task that it gave
 * @param state open, done or not-needed, as its task; or returned
 */
public record StepRow(UUID run, int turn, int n, UUID task, LocalDate began, LocalDate due, String state) {

	/** Whether somebody still has to do it. */
	public boolean open() {
		return "open".equals(this.state);
	}

}
