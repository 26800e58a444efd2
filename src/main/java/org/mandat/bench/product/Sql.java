package org.mandat.bench.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mandat.bench.product.PlanLog.Ran;

/**
 * What one page cost in statements, taken from several views of it: what ran in each view
 * belongs to the page, what ran once in between belongs to a job.
 *
 * @param statements one of each that the page sent, the slowest run of it
 * @param times how often the page sends each
 * @param inside statements that ran inside functions of the database
 */
public record Sql(List<Ran> statements, Map<String, Integer> times, List<Ran> inside) {

	// How PostgreSQL itself asks whether the row exists to which a foreign key points.
	private static final String REFERENCE = "SELECT 1 FROM ONLY ";

	private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = ('(?:[^']|'')*'|NULL)");

	/** Sorts what ran while the page was viewed so often. */
	public static Sql of(List<Ran> ran, int views, List<String> functions) {
		Map<String, Integer> counts = new LinkedHashMap<>();
		Map<String, Ran> slowest = new LinkedHashMap<>();
		for (Ran one : ran) {
			counts.merge(one.text(), 1, Integer::sum);
			slowest.merge(one.text(), one, (a, b) -> (a.milliseconds() >= b.milliseconds()) ? a : b);
		}
		List<Ran> sent = new ArrayList<>();
		List<Ran> inside = new ArrayList<>();
		Map<String, Integer> times = new LinkedHashMap<>();
		slowest.forEach((text, one) -> {
			int each = (int) Math.round(counts.getOrDefault(text, 0) / (double) views);
			if (each == 0) {
				return;
			}
			if (text.startsWith(REFERENCE) || functions.stream().anyMatch((source) -> source.contains(text))) {
				inside.add(one);
			}
			else {
				sent.add(one);
				times.put(text, each);
			}
		});
		return new Sql(sent, times, inside);
	}

	/** How many statements a view of the page sends. */
	public int count() {
		return this.times.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** All of them, with what ran inside functions. */
	public List<Ran> all() {
		List<Ran> all = new ArrayList<>(this.statements);
		all.addAll(this.inside);
		return all;
	}

	/** A statement with its values in their places, so that it can be run again. */
	public static String literal(Ran ran) {
		Map<Integer, String> values = new LinkedHashMap<>();
		Matcher parameters = PARAMETER.matcher(ran.parameters());
		while (parameters.find()) {
			values.put(Integer.valueOf(parameters.group(1)), parameters.group(2));
		}
		return Pattern.compile("\\$(\\d+)")
			.matcher(ran.text())
			.replaceAll((place) -> Matcher
				.quoteReplacement(values.getOrDefault(Integer.valueOf(place.group(1)), place.group())));
	}

}
