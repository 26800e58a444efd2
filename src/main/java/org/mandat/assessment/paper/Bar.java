package org.mandat.assessment.paper;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Benchmark;

/** A score as a row of dots, two for each level, that every font of papers prints. */
final class Bar {

	private static final int OF_A_LEVEL = 2;

	private Bar() {
	}

	static String of(@Nullable BigDecimal score) {
		if (score == null) {
			return "–";
		}
		int all = Benchmark.HIGHEST * OF_A_LEVEL;
		int filled = score.multiply(BigDecimal.valueOf(OF_A_LEVEL)).intValue();
		return "•".repeat(filled) + "·".repeat(all - filled);
	}

}
