package org.mandat.bench.report;

import java.util.Locale;

/** A run on a terminal: figures, then budgets. */
public final class ReportText {

	private ReportText() {
	}

	/** The lines. */
	public static String of(Report report) {
		StringBuilder out = new StringBuilder();
		for (Result result : report.results()) {
			out.append(String.format("%-16s", result.name()));
			result.figures()
				.forEach((name, figure) -> out.append(' ').append(name).append(' ').append(Numbers.of(figure)));
			result.unknown()
				.forEach((name, why) -> out.append(' ').append(name).append(" unknown (").append(why).append(')'));
			result.notes().forEach((note) -> out.append(" (").append(note).append(')'));
			out.append('\n');
		}
		for (Report.Line line : report.budgets()) {
			out.append(String.format("%-7s %-16s %-12s %s of %s %s (%s ×)%n",
					line.met() ? "met" : line.verdict().toUpperCase(Locale.ROOT), line.budget().result(),
					line.budget().figure(), Numbers.of(line.figure()), Numbers.of(line.budget().limit()),
					line.budget().unit(), Numbers.of(line.ratio())));
		}
		report.scans().forEach((scan) -> out.append("SCAN    ").append(scan).append('\n'));
		return out.toString();
	}

}
