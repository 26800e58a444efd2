package org.mandat.assessment.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.assessment.Benchmark;
import org.mandat.assessment.Dimension;

/**
 * Levels as a form sends them, one field a benchmark. What was left open is not said;
 * what is no level makes the form unreadable.
 */
final class SaidLevels {

	private SaidLevels() {
	}

	static Optional<Map<String, Integer>> read(List<Dimension> asked, Map<String, String> sent) {
		Map<String, Integer> levels = new LinkedHashMap<>();
		for (Dimension dimension : asked) {
			for (Benchmark benchmark : dimension.benchmarks()) {
				String level = sent.getOrDefault(benchmark.id(), "");
				if (level.matches("[0-" + Benchmark.HIGHEST + "]")) {
					levels.put(benchmark.id(), Integer.valueOf(level));
				}
				else if (!level.isEmpty()) {
					return Optional.empty();
				}
			}
		}
		return Optional.of(levels);
	}

}
