package org.mandat.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A whole run.
 *
 * @param facts of the run: when, which build, which region, which machine
 * @param results what was measured, in its order
 * @param scans tables of spaces that some statement read from end to end
 */
public record Report(Map<String, Object> facts, List<Result> results, List<String> scans) {

	/** A run that has not begun. */
	public static Report empty() {
		return new Report(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
	}

	/** Adds a result; a second one of the same name takes its place. */
	public Result add(Result result) {
		this.results.removeIf((known) -> known.name().equals(result.name()));
		this.results.add(result);
		return result;
	}

	/** The result of this name, a new one if there is none. */
	public Result get(String name, String title) {
		return this.results.stream()
			.filter((known) -> known.name().equals(name))
			.findFirst()
			.orElseGet(() -> add(Result.of(name, title)));
	}

	/** The figure beside each budget whose thing was measured, or was to be. */
	public List<Line> budgets() {
		List<Line> lines = new ArrayList<>();
		for (Budget budget : Budget.ALL) {
			for (Result result : this.results) {
				double figure = result.figure(budget.figure());
				String unknown = result.unknown().get(budget.figure());
				if (result.name().equals(budget.result()) && (unknown != null || !Double.isNaN(figure))) {
					lines.add(new Line(result.title(), budget, figure, unknown == null && budget.met(figure),
							budget.ratio(figure), unknown));
				}
			}
		}
		return lines;
	}

	/** The run for machines. */
	public String json() {
		Map<String, Object> all = new LinkedHashMap<>(this.facts);
		all.put("results", this.results);
		all.put("budgets", budgets());
		all.put("scans", this.scans);
		return JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all);
	}

	/**
	 * A budget and its figure.
	 *
	 * @param title what was measured
	 * @param budget the budget
	 * @param figure the figure
	 * @param met whether it is kept
	 * @param ratio how far from the limit, under one is inside
	 * @param unknown why there is no figure, or nothing
	 */
	public record Line(String title, Budget budget, double figure, boolean met, double ratio,
			@Nullable String unknown) {

		/** The verdict as a word. */
		public String verdict() {
			return (this.unknown != null) ? "unknown" : this.met ? "met" : "missed";
		}

	}

}
