package org.mandat.assessment.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Benchmark;
import org.mandat.assessment.Standing;

/**
 * Whether the door is open, and what is missing. Every benchmark that the rule names must
 * stand at its level, every point must be shown, every signature given; a benchmark that
 * was not asked or does not apply is missing too.
 *
 * @param rule what must be met
 * @param standing where the municipality stands
 * @param points what shows the points, by key
 * @param signatures what shows the signatures, by signer
 */
public record GateState(Rule rule, Standing standing, Map<String, Shown> points, Map<String, Shown> signatures) {

	/** The benchmarks that the rule names. */
	public List<Benchmark> benchmarks() {
		return this.standing.benchmarks().filter((one) -> this.rule.benchmarks().contains(one.id())).toList();
	}

	/** The level that each benchmark has to have. */
	public int level() {
		return this.rule.level();
	}

	/** Whether a benchmark stands high enough. */
	public boolean met(Benchmark benchmark) {
		Answer answer = this.standing.of(benchmark);
		Integer level = (answer == null) ? null : answer.level();
		return level != null && level >= this.rule.level();
	}

	/** The points of the safeguards. */
	public List<Point> asked() {
		return this.rule.points();
	}

	/** Who signs. */
	public List<Point> signers() {
		return this.rule.signers();
	}

	/** What shows a point, or nothing. */
	public @Nullable Shown point(Point point) {
		return this.points.get(point.key());
	}

	/** What shows a signature, or nothing. */
	public @Nullable Shown signature(Point signer) {
		return this.signatures.get(signer.key());
	}

	/** How many conditions are not met. */
	public int missing() {
		List<Object> missing = new ArrayList<>();
		benchmarks().stream().filter((one) -> !met(one)).forEach(missing::add);
		asked().stream().filter((one) -> point(one) == null).forEach(missing::add);
		signers().stream().filter((one) -> signature(one) == null).forEach(missing::add);
		int unknown = this.rule.benchmarks().size() - benchmarks().size();
		return missing.size() + unknown;
	}

	/** Whether everything but the signatures is met, so that it can be signed. */
	public boolean ready() {
		return benchmarks().size() == this.rule.benchmarks().size() && benchmarks().stream().allMatch(this::met)
				&& asked().stream().allMatch((one) -> point(one) != null);
	}

	/** Whether the door is open. */
	public boolean open() {
		return missing() == 0;
	}

}
