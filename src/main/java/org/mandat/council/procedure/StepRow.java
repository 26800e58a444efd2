package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step that has begun.
 *
 * @param n its place in the procedure, from nought
 * @param task the task that it gave
 * @param state open, done or not-needed, as its task
 */
public record StepRow(UUID run, int n, UUID task, LocalDate began, LocalDate due, String state) {

	/** Whether somebody still has to do it. */
	public boolean open() {
		return "open".equals(this.state);
	}

}
