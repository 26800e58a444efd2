package org.mandat.assessment.round;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * The level in the middle of what partners said. There are no halves: of two in the
 * middle the lower one counts, as a level counts only if all lower ones are met. Below
 * three answers there is none.
 */
final class Median {

	private Median() {
	}

	/**
	 * The median.
	 * @param counts how often each level from 0 on was chosen
	 */
	static @Nullable Integer of(int... counts) {
		int all = Arrays.stream(counts).sum();
		if (all < Round.SHOWN_FROM) {
			return null;
		}
		int middle = (all + 1) / 2;
		int below = 0;
		for (int level = 0; level < counts.length; level++) {
			below += counts[level];
			if (below >= middle) {
				return level;
			}
		}
		throw new IllegalStateException("a middle lies within what was counted");
	}

}
