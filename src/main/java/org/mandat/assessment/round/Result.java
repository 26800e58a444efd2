package org.mandat.assessment.round;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What stands of a benchmark once the round is closed.
 *
 * @param benchmark the key of the question
 * @param answer the answer that holds, nothing if it was never asked
 * @param level its level, nothing if it was not asked or does not apply
 * @param expired whether the level fell because the proof was not renewed
 * @param partners the median of the partners, from three answers on
 * @param few whether partners answered, but too few to show anything
 * @param visitors what visitors said
 */
public record Result(String benchmark, @Nullable UUID answer, @Nullable Integer level, boolean expired,
		@Nullable Integer partners, boolean few, @Nullable Integer visitors) {

	private static final int APART = 2;

	/** Whether two of the three scores are two levels apart or more. */
	public boolean apart() {
		return apart(this.level, this.partners) || apart(this.level, this.visitors)
				|| apart(this.partners, this.visitors);
	}

	private static boolean apart(@Nullable Integer one, @Nullable Integer other) {
		return one != null && other != null && Math.abs(one - other) >= APART;
	}

}
