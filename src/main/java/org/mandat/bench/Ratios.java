package org.mandat.bench;

import org.mandat.bench.report.Report;
import org.mandat.bench.report.Result;

/**
 * Sets each figure beside what the machine could do in the same run, because the machine
 * changes from run to run and the ratio does not.
 */
final class Ratios {

	private Ratios() {
	}

	static void into(Report report) {
		double hello = report.get("limit-http", "").figure("c16.rate");
		double helloAlone = report.get("limit-http", "").figure("c1.p50");
		double select = report.get("limit-select", "").figure("c1.p50");
		double commit = report.get("limit-commit", "").figure("c16.rate");
		for (Result result : report.results()) {
			double rate = result.figure("c16.rate");
			if (Double.isNaN(rate) || result.name().startsWith("limit-")) {
				continue;
			}
			result.with("hellos", hello / rate);
			result.with("alone", result.figure("c1.p50") / (helloAlone + select));
			if (result.name().startsWith("write-")) {
				result.with("commits", commit / rate);
			}
		}
	}

}
