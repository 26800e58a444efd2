package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Benchmark;
import org.mandat.assessment.Standing;

/**
 * What becomes of each benchmark when a round is closed: what was said in the round
 * counts; what was not touched stays if its proof still holds; a proof that was not
 * renewed falls to level 0, here and never before; what was never asked stays so.
 *
 * @param standing the newest answers before the closing
 * @param scores what was said in the round, by benchmark
 * @param today the day of the closing
 */
record Closing(Standing standing, Map<String, Score> scores, LocalDate today) {

	Fate of(Benchmark benchmark) {
		if (this.scores.containsKey(benchmark.id())) {
			return Fate.SAID;
		}
		Answer answer = this.standing.of(benchmark);
		if (answer == null) {
			return Fate.NOT_ASKED;
		}
		boolean above = answer.level() != null && answer.level() > 0;
		return (above && answer.renew(this.today)) ? Fate.EXPIRED : Fate.STAYS;
	}

	@Nullable Score said(Benchmark benchmark) {
		return this.scores.get(benchmark.id());
	}

	/** How many proofs would fall if the round were closed now. */
	int expiring() {
		return (int) this.standing.benchmarks().filter((benchmark) -> of(benchmark) == Fate.EXPIRED).count();
	}

	enum Fate {

		SAID, STAYS, EXPIRED, NOT_ASKED

	}

}
