package org.mandat.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.bench.product.Product;
import org.mandat.bench.region.Region;
import org.mandat.bench.report.Report;
import org.mandat.bench.report.Result;

/**
 * What the pages of the first spaces cost while they are alone, and again when the region
 * has grown around them: the walls' promise is that it does not matter.
 */
final class Growth {

	private static final List<String> PAGES = List.of("list", "posts", "today", "needs", "sources", "mandate",
			"search-frequent");

	private final Settings settings;

	private final Report report;

	private final Map<String, Double> before = new HashMap<>();

	Growth(Settings settings, Report report) {
		this.settings = settings;
		this.report = report;
	}

	/** Measures while the region is small. */
	void before(Region region) throws IOException {
		this.settings.tell().accept("the pages while the region is small");
		try (Product product = Product.start(this.settings.folder())) {
			Report unused = Report.empty();
			Measure measure = new Measure(this.settings, unused, product, region, List.of("nobody@example.org"));
			for (Scenario scenario : measure.there()) {
				if (PAGES.contains(scenario.name())) {
					this.before.put(scenario.name(), measure.median(scenario));
				}
			}
		}
	}

	/** Measures the same pages again and gives the worst ratio. */
	void after(Measure measure, List<Scenario> there) {
		if (this.before.isEmpty()) {
			return;
		}
		Result growth = this.report.get("growth", "The same pages, 38 spaces and now");
		double worst = 0;
		for (Scenario scenario : there) {
			Double small = this.before.get(scenario.name());
			if (small != null) {
				double ratio = measure.median(scenario) / small;
				growth.with(scenario.name(), ratio);
				worst = Math.max(worst, ratio);
			}
		}
		growth.with("ratio", worst);
	}

}
