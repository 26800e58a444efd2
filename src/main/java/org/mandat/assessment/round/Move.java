package org.mandat.assessment.round;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Benchmark;

/**
 * How a benchmark went from one closed round to the next, and why.
 *
 * @param benchmark the benchmark
 * @param before what stood after the earlier round, nothing if it was not part of it
 * @param after what stands after the later round
 * @param because the answer that holds since the later round, with its reason
 */
public record Move(Benchmark benchmark, @Nullable Result before, @Nullable Result after, @Nullable Answer because) {

	/** One word for what happened. */
	public String kind() {
		boolean asked = this.after != null && this.after.answer() != null;
		boolean was = this.before != null && this.before.answer() != null;
		if (!asked) {
			return "notAsked";
		}
		if (Objects.requireNonNull(this.after).expired()) {
			return "expired";
		}
		if (!was) {
			return "first";
		}
		Integer now = this.after.level();
		Integer then = Objects.requireNonNull(this.before).level();
		if (Objects.equals(now, then)) {
			return "same";
		}
		if (now == null || then == null) {
			return "applies";
		}
		return (now > then) ? "raised" : "lowered";
	}

	/** Whether the level is another one than before. */
	public boolean moved() {
		return !List.of("same", "notAsked").contains(kind());
	}

	static Move of(Benchmark benchmark, Map<String, Result> before, Map<String, Result> after,
			Map<java.util.UUID, Answer> answers) {
		Result now = after.get(benchmark.id());
		return new Move(benchmark, before.get(benchmark.id()), now,
				(now == null || now.answer() == null) ? null : answers.get(now.answer()));
	}

}
