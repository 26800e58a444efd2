package org.mandat.council.procedure;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A procedure that was triggered.
 *
 * @param key the procedure in the pack
 * @param trigger what began it
 * @param state running, done or stopped
 * @param steps the steps that have begun, in the order in which they did
 */
public record Run(UUID id, String key, Trigger trigger, String state, List<StepRow> steps) {

	/** Whether it still runs. */
	public boolean running() {
		return "running".equals(this.state);
	}

	/** The step that is open, if one is. */
	@Nullable StepRow open() {
		return (running() && !this.steps.isEmpty() && this.steps.getLast().open()) ? this.steps.getLast() : null;
	}

}
