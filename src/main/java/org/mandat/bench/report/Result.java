package org.mandat.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured of one thing.
 *
 * @param name by which budgets and comparisons know it
 * @param title for people
 * @param figures by name, such as {@code c1.p50}
 * @param notes sentences beside the figures
 * @param statements what the database did for it
 * @param unknown why figures that were looked for could not be taken, by their names
 */
public record Result(String name, String title, Map<String, Double> figures, List<String> notes,
		List<Statement> statements, Map<String, String> unknown) {

	/** Nothing measured yet. */
	public static Result of(String name, String title) {
		return new Result(name, title, new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>(),
				new LinkedHashMap<>());
	}

	/** A figure, or not a number. */
	public double figure(String name) {
		return this.figures.getOrDefault(name, Double.NaN);
	}

	/** Notes a figure. */
	public Result with(String name, double figure) {
		this.figures.put(name, figure);
		return this;
	}

	/**
	 * Notes that a figure could not be taken, which is neither a zero nor a budget kept.
	 */
	public Result withUnknown(String name, String why) {
		this.unknown.put(name, why);
		return this;
	}

	/**
	 * A statement with its plan.
	 *
	 * @param text the statement
	 * @param times how often a view sends it; zero inside a function of the database
	 * @param plan the plan as lines
	 */
	public record Statement(String text, int times, String plan) {
	}

}
