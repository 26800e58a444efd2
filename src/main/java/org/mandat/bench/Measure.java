package org.mandat.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mandat.bench.load.Answer;
import org.mandat.bench.load.Figures;
import org.mandat.bench.load.Loop;
import org.mandat.bench.load.Requests;
import org.mandat.bench.load.Wire;
import org.mandat.bench.product.Cpu;
import org.mandat.bench.product.Product;
import org.mandat.bench.region.Region;
import org.mandat.bench.report.Report;
import org.mandat.bench.report.Result;

/** The timed part: a product that runs is warmed up and asked in closed loops. */
final class Measure {

	private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/static/[^\"]+)\"");

	private final Settings settings;

	private final Report report;

	private final Product product;

	private final List<Scenario> scenarios;

	Measure(Settings settings, Report report, Product product, Region region, List<String> logins) throws IOException {
		this.settings = settings;
		this.report = report;
		this.product = product;
		String asset = assets().iterator().next();
		this.scenarios = new Scenarios(region, product.port(), logins).all(asset);
	}

	/** The scenarios whose page exists; of the others the report says so. */
	List<Scenario> there() throws IOException {
		List<Scenario> there = new ArrayList<>();
		for (Scenario scenario : this.scenarios) {
			if (!this.settings.wants(scenario.name())) {
				continue;
			}
			try (Wire wire = new Wire(this.product.port())) {
				int status = wire.ask(scenario.source().request(0, 0)).status();
				if (status == scenario.status()) {
					there.add(scenario);
				}
				else {
					this.report.get(scenario.name(), scenario.title())
						.notes()
						.add("not measured: answered " + status + " instead of " + scenario.status());
				}
			}
		}
		return there;
	}

	/** Measures each at one and at sixteen connections. */
	void run(List<Scenario> there) throws IOException {
		for (Scenario scenario : there) {
			warm(scenario);
			Result result = this.report.get(scenario.name(), scenario.title());
			size(scenario, result);
			loop(scenario, 1, this.settings.seconds(), result);
			loop(scenario, 16, this.settings.seconds(), result);
			this.settings.tell()
				.accept("%-16s c1 p50 %.2f ms p99 %.2f ms, c16 %.0f/s p99 %.1f ms; %.2f ms of processor (others took %.0f %%)"
					.formatted(scenario.name(), result.figure("c1.p50"), result.figure("c1.p99"),
							result.figure("c16.rate"), result.figure("c16.p99"),
							result.figure("cpu.application") + result.figure("cpu.database"),
							100 * result.figure("others")));
		}
	}

	/** The same page at one connection only, under another name: for growth. */
	double median(Scenario scenario) {
		warm(scenario);
		return Loop
			.http(this.product.port(), 1, Math.min(3, this.settings.seconds()), scenario.status(), scenario.source())
			.p50();
	}

	/** All that a first visit fetches. */
	void firstVisit() throws IOException {
		Result result = this.report.get("first-visit", "First visit to a public page");
		try (Wire wire = new Wire(this.product.port())) {
			long bytes = wire.ask(Requests.get(Product.FIRST_PAGE, "")).body().length;
			Set<String> assets = assets();
			for (String asset : assets) {
				bytes += wire.ask(Requests.get(asset, "")).body().length;
			}
			result.with("bytes", bytes).with("requests", assets.size() + 1);
		}
	}

	private Set<String> assets() throws IOException {
		try (Wire wire = new Wire(this.product.port())) {
			Matcher found = ASSET.matcher(wire.ask(Requests.get(Product.FIRST_PAGE, "")).text());
			Set<String> assets = new LinkedHashSet<>();
			while (found.find()) {
				assets.add(found.group(1));
			}
			return assets;
		}
	}

	/**
	 * Until it was answered so often that the Java machine has compiled it, or time is
	 * up.
	 */
	private void warm(Scenario scenario) {
		boolean slow = scenario.name().equals("sign-in");
		int enough = this.settings.shortened() ? 100 : (slow ? 50 : 6_000);
		double most = this.settings.shortened() ? 0.4 : 30;
		long asked = 0;
		long end = System.nanoTime() + (long) (most * 1e9);
		while (asked < enough && System.nanoTime() < end) {
			asked += Loop
				.http(this.product.port(), slow ? 1 : 4, Math.min(1, most), scenario.status(), scenario.source())
				.answers();
		}
	}

	private void loop(Scenario scenario, int connections, double seconds, Result result) throws IOException {
		Cpu before = this.product.cpu();
		Figures figures = Loop.http(this.product.port(), connections, seconds, scenario.status(), scenario.source());
		Cpu spent = this.product.cpu().since(before);
		figures.into("c" + connections, result.figures());
		if (connections > 1 && figures.answers() > 0) {
			double answers = figures.answers();
			double own = spent.application() + spent.database() + spent.load();
			result.with("cpu.application", spent.application() / answers)
				.with("cpu.database", spent.database() / answers)
				.with("cpu.load", spent.load() / answers)
				.with("others", spent.others())
				.with("free.rate", Runtime.getRuntime().availableProcessors() * 1000 * answers / own);
		}
		if (figures.failed() > 0) {
			result.notes().add(figures.failed() + " of the answers at c" + connections + " failed: " + figures.why());
		}
	}

	private void size(Scenario scenario, Result result) throws IOException {
		try (Wire wire = new Wire(this.product.port())) {
			Answer answer = wire.ask(scenario.source().request(0, 1));
			if (answer.body().length > 0) {
				result.with("bytes", answer.body().length).with("plain", answer.plain().length);
			}
		}
	}

}
