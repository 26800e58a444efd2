package org.mandat.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.mandat.bench.region.Region;
import org.mandat.bench.report.Report;
import org.mandat.platform.cli.Version;

/** What a reader must know of a run before reading a figure. */
final class Facts {

	private Facts() {
	}

	static void into(Report report, Settings settings) {
		report.facts().put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
		report.facts().put("version", Version.number());
		report.facts().put("commit", Version.commit());
		report.facts().put("jdk", Runtime.version().toString());
		report.facts()
			.put("options",
					String.join(" ",
							ManagementFactory.getRuntimeMXBean()
								.getInputArguments()
								.stream()
								.filter((option) -> option.startsWith("-X"))
								.map((option) -> option.replaceAll("=.*/", "="))
								.toList()));
		report.facts().put("processors", Runtime.getRuntime().availableProcessors());
		report.facts().put("load", load());
		report.facts().put("spaces", settings.spaces());
		report.facts().put("years", settings.years());
		report.facts().put("seconds", settings.seconds());
	}

	static void region(Report report, Region region) {
		report.facts().put("rows", region.rows());
		report.facts().put("seeding", Math.round(region.seconds()));
		report.facts().put("empty", region.empty());
	}

	/**
	 * How many processes wanted a processor before the run began: more than there are is
	 * a busy machine.
	 */
	private static String load() {
		try {
			return Files.readString(Path.of("/proc/loadavg")).split(" ")[0];
		}
		catch (IOException ex) {
			return "?";
		}
	}

}
