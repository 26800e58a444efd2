package org.mandat.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two runs side by side, each figure as the second divided by the first, and once more by
 * what the machine itself did differently in the two runs.
 */
public final class Comparison {

	private Comparison() {
	}

	/** The lines of the comparison. */
	public static String of(Path first, Path second) throws IOException {
		Map<String, Double> a = figures(first);
		Map<String, Double> b = figures(second);
		double machine = ratio(a, b, "limit-http c16.rate");
		StringBuilder out = new StringBuilder();
		out.append(String.format("%-34s %12s %12s %8s%n", "", "first", "second", "ratio"));
		a.forEach((name, before) -> {
			Double after = b.get(name);
			if (after != null) {
				out.append(String.format("%-34s %12s %12s %8s%n", name, Numbers.of(before), Numbers.of(after),
						Numbers.of(after / before)));
			}
		});
		out.append(String.format("The machine answered %s times as many requests in the second run;%n"
				+ "ratios nearer to one than that say nothing.%n", Numbers.of(machine)));
		return out.toString();
	}

	private static double ratio(Map<String, Double> a, Map<String, Double> b, String name) {
		return b.getOrDefault(name, Double.NaN) / a.getOrDefault(name, Double.NaN);
	}

	private static Map<String, Double> figures(Path file) throws IOException {
		JsonNode run = JsonMapper.builder().build().readTree(Files.readString(file));
		Map<String, Double> figures = new LinkedHashMap<>();
		run.path("results")
			.forEach((result) -> result.path("figures")
				.forEachEntry((name, figure) -> figures.put(result.path("name").asString("") + " " + name,
						figure.asDouble())));
		return figures;
	}

}
