package org.mandat.bench.report;

import java.util.Collection;

/** A run as one page without scripts or anything from elsewhere. */
public final class ReportPage {

	private static final String STYLE = """
			:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
			body { max-inline-size: 76rem; margin: 2rem auto; padding-inline: 1rem }
			table { border-collapse: collapse; inline-size: 100%; margin-block: 1rem }
			th, td { text-align: start; padding: .3rem .6rem; border-block-end: 1px solid #8886; vertical-align: top }
			td.n, th.n { text-align: end; font-variant-numeric: tabular-nums }
			.missed { font-weight: 700 } caption { text-align: start; font-weight: 700; padding-block: .5rem }
			pre { overflow-x: auto; background: #8881; padding: .6rem; font-size: .8rem; white-space: pre-wrap }
			.note { color: #777 }
			""";

	private final StringBuilder out = new StringBuilder();

	private final Report report;

	/** A page of this run. */
	public ReportPage(Report report) {
		this.report = report;
	}

	/** The page. */
	public String html() {
		this.out
			.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Mandat, measured</title>")
			.append("<meta name=\"viewport\" content=\"width=device-width\"><style>")
			.append(STYLE)
			.append("</style></head><body><h1>Mandat, measured</h1>");
		facts();
		budgets();
		figures();
		scans();
		statements();
		return this.out.append("</body></html>\n").toString();
	}

	private void facts() {
		this.out
			.append("<p>Closed loops at 1 and 16 connections; load, product and database share the processors of one "
					+ "machine. Machines differ and are never quiet, so each figure stands beside the limits that the same "
					+ "machine reached in the same run, and the ratio counts. Times in milliseconds.</p><table>");
		this.report.facts().forEach((name, value) -> row("th", name, text(value)));
		this.out.append("</table>");
	}

	private static String text(Object value) {
		return (value instanceof Collection<?> many) ? String.join(", ", many.stream().map(String::valueOf).toList())
				: String.valueOf(value);
	}

	private void budgets() {
		this.out.append("<table><caption>Budgets</caption><tr><th>what</th><th>figure</th><th class=\"n\">measured</th>"
				+ "<th class=\"n\">budget</th><th class=\"n\">of it</th><th>kept</th></tr>");
		for (Report.Line line : this.report.budgets()) {
			Budget budget = line.budget();
			this.out.append(line.met() ? "<tr><td>" : "<tr class=\"missed\"><td>")
				.append(escaped(line.title()))
				.append("</td><td>")
				.append(escaped(budget.figure()))
				.append("</td><td class=\"n\">")
				.append(Numbers.of(line.figure()))
				.append("</td><td class=\"n\">")
				.append(budget.atMost() ? "≤ " : "≥ ")
				.append(Numbers.of(budget.limit()))
				.append(' ')
				.append(budget.unit())
				.append("</td><td class=\"n\">")
				.append(Numbers.of(line.ratio()))
				.append(" ×</td><td>")
				.append(line.verdict())
				.append("</td></tr>");
		}
		this.out.append("</table>");
	}

	private void figures() {
		this.out.append("<table><caption>Figures</caption><tr><th>what</th>");
		for (String head : new String[] { "c1 p50", "p95", "p99", "req/s", "c16 p50", "p95", "p99", "req/s", "bytes",
				"SQL", "× hello+key c1", "hello ÷ it c16" }) {
			this.out.append("<th class=\"n\">").append(head).append("</th>");
		}
		this.out.append("</tr>");
		for (Result result : this.report.results()) {
			this.out.append("<tr><td>").append(escaped(result.title()));
			result.notes()
				.forEach(
						(note) -> this.out.append("<br><span class=\"note\">").append(escaped(note)).append("</span>"));
			result.unknown()
				.forEach((name, why) -> this.out.append("<br><span class=\"note\">")
					.append(escaped(name + " unknown: " + why))
					.append("</span>"));
			result.figures().forEach((name, figure) -> {
				if (!name.matches("c1.*|bytes|plain|statements|hellos|alone")) {
					this.out.append("<br>").append(escaped(name)).append(' ').append(Numbers.of(figure));
				}
			});
			this.out.append("</td>");
			for (String name : new String[] { "c1.p50", "c1.p95", "c1.p99", "c1.rate", "c16.p50", "c16.p95", "c16.p99",
					"c16.rate", "bytes", "statements", "alone", "hellos" }) {
				double figure = result.figure(name);
				this.out.append("<td class=\"n\">")
					.append(Double.isNaN(figure) ? "" : Numbers.of(figure))
					.append("</td>");
			}
			this.out.append("</tr>");
		}
		this.out.append("</table>");
	}

	private void scans() {
		if (!this.report.scans().isEmpty()) {
			this.out.append("<h2>Tables read from end to end</h2><ul>");
			this.report.scans().forEach((scan) -> this.out.append("<li>").append(escaped(scan)).append("</li>"));
			this.out.append("</ul>");
		}
	}

	private void statements() {
		this.out.append("<h2>Statements and plans</h2>");
		for (Result result : this.report.results()) {
			if (result.statements().isEmpty()) {
				continue;
			}
			this.out.append("<h3>").append(escaped(result.title())).append("</h3>");
			for (Result.Statement statement : result.statements()) {
				String times = (statement.times() == 0) ? "" : " (" + statement.times() + " ×)";
				this.out.append("<details><summary><code>")
					.append(escaped(statement.text().replaceAll("\\s+", " ")))
					.append("</code>")
					.append(times)
					.append("</summary><pre>")
					.append(escaped(statement.plan()))
					.append("</pre></details>");
			}
		}
	}

	private void row(String head, String name, String value) {
		this.out.append("<tr><")
			.append(head)
			.append('>')
			.append(escaped(name))
			.append("</")
			.append(head)
			.append("><td>")
			.append(escaped(value))
			.append("</td></tr>");
	}

	private static String escaped(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

}
