package org.mandat.council.procedure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a space does otherwise than the pack proposes in one procedure.
 *
 * @param steps what is otherwise, by the place of the step from nought
 * @param document the document that says so, or none
 * @param on since when, none while the proposal holds
 */
public record Adaptation(Map<Integer, Otherwise> steps, @Nullable String document, @Nullable LocalDate on) {

	static final Adaptation NONE = new Adaptation(Map.of(), null, null);

	private static final Otherwise AS_PROPOSED = new Otherwise(null, null, false);

	/** Whether anything is otherwise. */
	public boolean any() {
		return !this.steps.isEmpty();
	}

	/** Whether another says the same, whenever it was said. */
	boolean says(Adaptation other) {
		return this.steps.equals(other.steps) && (!any() || Objects.equals(this.document, other.document));
	}

	/** What is otherwise with a step. */
	public Otherwise of(int n) {
		return this.steps.getOrDefault(n, AS_PROPOSED);
	}

	/** How many days a step has here. */
	public int days(Procedure procedure, int n) {
		Integer here = of(n).days();
		return (here == null) ? procedure.steps().get(n).days() : here;
	}

	/** The first step from this one on that is not left out; none is the end. */
	int from(Procedure procedure, int n) {
		int next = n;
		while (next < procedure.steps().size() && of(next).leftOut()) {
			next++;
		}
		return next;
	}

	/**
	 * What is otherwise with a step.
	 *
	 * @param days how many days it has, none as proposed
	 * @param post which post takes it, none as proposed
	 * @param leftOut whether it is left out
	 */
	public record Otherwise(@Nullable Integer days, @Nullable UUID post, boolean leftOut) {

		/** Whether anything is. */
		boolean any() {
			return this.days != null || this.post != null || this.leftOut;
		}

	}

}
