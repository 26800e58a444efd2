package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A procedure that was triggered.
 *
 * @param key the procedure in the pack
 * @param trigger the day that triggered it
 * @param state running, done or stopped
 * @param steps the steps that have begun
 */
public record Run(UUID id, String key, LocalDate trigger, String state, List<StepRow> steps) {

	/** Whether it still runs. */
	public boolean running() {
		return "running".equals(this.state);
	}

}
