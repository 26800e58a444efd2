package org.mandat.bench.report;

import java.util.List;

/**
 * A limit that was set before anything was measured (docs/performance.md).
 *
 * @param result what it is about
 * @param figure which of its figures
 * @param limit the number
 * @param atMost whether the figure must not be above it, else not below
 * @param unit of both
 */
public record Budget(String result, String figure, double limit, boolean atMost, String unit) {

	/** All budgets of what is measured here. */
	public static final List<Budget> ALL = List.of(most("list", "c1.p50", 3, "ms"), most("list", "c1.p99", 8, "ms"),
			most("list", "c16.p99", 40, "ms"), least("list", "c16.rate", 1500, "/s"),
			most("list", "bytes", 20_480, "B"), most("list", "statements", 10, ""),
			most("list-latin", "c1.p50", 3, "ms"), most("list-latin", "c1.p99", 8, "ms"),
			most("paper", "c1.p50", 250, "ms"), most("today", "c1.p95", 15, "ms"), most("today", "statements", 12, ""),
			most("briefing", "c1.p95", 15, "ms"), most("briefing", "statements", 12, ""),
			most("posts", "c1.p95", 25, "ms"), most("posts", "statements", 10, ""),
			most("meetings", "c1.p95", 25, "ms"), most("meetings", "statements", 10, ""),
			most("meeting", "c1.p95", 25, "ms"), most("meeting", "statements", 10, ""),
			most("register", "c1.p95", 25, "ms"), most("register", "statements", 10, ""),
			most("register-words", "c1.p95", 25, "ms"), most("needs", "c1.p95", 25, "ms"),
			most("needs", "statements", 10, ""), most("needs-map", "c1.p95", 30, "ms"),
			most("needs-map", "statements", 10, ""), most("sources", "c1.p95", 25, "ms"),
			most("sources", "statements", 10, ""), most("desk", "c1.p95", 25, "ms"), most("desk", "statements", 10, ""),
			most("desk-long", "c1.p95", 25, "ms"), most("mandate", "c1.p95", 25, "ms"),
			most("mandate", "statements", 10, ""), most("search-rare", "c1.p50", 5, "ms"),
			most("search-rare", "c1.p99", 15, "ms"), most("search-rare", "c16.p99", 60, "ms"),
			most("search-frequent", "c1.p50", 5, "ms"), most("search-frequent", "c1.p99", 15, "ms"),
			most("search-frequent", "c16.p99", 60, "ms"), least("write-many", "c16.rate", 1500, "/s"),
			most("write-many", "c16.p99", 30, "ms"), least("write-one", "c16.rate", 1000, "/s"),
			most("write-one", "c16.p99", 30, "ms"), least("public", "c16.rate", 15_000, "/s"),
			most("first-visit", "bytes", 30_720, "B"), most("first-visit", "requests", 4, ""),
			most("start-first", "seconds", 5, "s"), most("start-existing", "seconds", 2, "s"),
			most("memory", "idle.all", 350, "MiB"), most("memory", "load.all", 600, "MiB"),
			most("growth", "ratio", 1.3, "×"));

	/** Whether the figure keeps it. */
	public boolean met(double figure) {
		return this.atMost ? figure <= this.limit : figure >= this.limit;
	}

	/** How far the figure is from the limit: under one is inside. */
	public double ratio(double figure) {
		return this.atMost ? figure / this.limit : this.limit / figure;
	}

	private static Budget most(String result, String figure, double limit, String unit) {
		return new Budget(result, figure, limit, true, unit);
	}

	private static Budget least(String result, String figure, double limit, String unit) {
		return new Budget(result, figure, limit, false, unit);
	}

}
