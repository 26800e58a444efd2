package org.mandat.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.bench.load.Limits;
import org.mandat.bench.load.Requests;
import org.mandat.bench.product.PlanLog;
import org.mandat.bench.product.Product;
import org.mandat.bench.product.WallCost;
import org.mandat.bench.region.Region;
import org.mandat.bench.region.SignInAccounts;
import org.mandat.bench.region.Town;
import org.mandat.bench.report.Report;
import org.mandat.bench.report.Result;
import org.mandat.bench.siege.Siege;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.database.DatabaseServer;
import org.mandat.platform.database.EmbeddedPostgres;
import org.mandat.platform.database.ServerSettings;

/**
 * One run from an empty folder to the figures: first start, region, plans, starts, limits
 * of the machine, pages and writes, memory, walls.
 */
final class Bench {

	private static final int BASE = 38;

	private final Settings settings;

	private final Report report = Report.empty();

	private final Explained explained;

	private final Growth growth;

	Bench(Settings settings) {
		this.settings = settings;
		this.explained = new Explained(settings, this.report);
		this.growth = new Growth(settings, this.report);
	}

	Report run(RegionSource source) throws IOException, SQLException {
		Facts.into(this.report, this.settings);
		firstStart();
		Region region;
		List<String> logins;
		try (RegionSource.Making making = source.open(this.settings)) {
			if (this.settings.spaces() > BASE) {
				region = making.upTo(BASE);
				this.growth.before(region);
			}
			region = making.upTo(this.settings.spaces());
			logins = making.accounts(region.town(0));
		}
		Facts.region(this.report, region);
		plans(region, logins);
		try (Product product = existingStart()) {
			try (DatabaseServer database = database()) {
				limits(database);
				measure(product, region, logins);
				siege(product, database, region, logins);
				walls(database, region);
			}
		}
		Ratios.into(this.report);
		return this.report;
	}

	private void firstStart() throws IOException {
		tell("first start ever");
		try (Product product = Product.start(this.settings.folder())) {
			this.report.get("start-first", "First start ever, to the first page")
				.with("seconds", product.seconds())
				.with("work", product.work());
		}
	}

	private void plans(Region region, List<String> logins) throws IOException, SQLException {
		tell("statements and plans");
		PlanLog.set(this.settings.folder(), true);
		try (Product product = Product.start(this.settings.folder()); DatabaseServer database = database()) {
			Measure measure = new Measure(this.settings, this.report, product, region, logins);
			this.explained.run(product, measure.there(), database);
		}
		finally {
			PlanLog.set(this.settings.folder(), false);
		}
		this.report.results().forEach((result) -> result.notes().clear());
	}

	private Product existingStart() throws IOException {
		int times = this.settings.shortened() ? 1 : 3;
		double best = Double.MAX_VALUE;
		Product product = Product.start(this.settings.folder());
		for (int i = 1; i < times; i++) {
			best = Math.min(best, product.seconds());
			product.close();
			product = Product.start(this.settings.folder());
		}
		Result start = this.report.get("start-existing", "Start on existing data, to the first page");
		start.with("seconds", Math.min(best, product.seconds())).with("work", product.work());
		start.notes()
			.add("best of " + times + ", "
					+ (Product.hasCache() ? "with the launcher's AOT cache" : "without an AOT cache"));
		return product;
	}

	private void limits(DatabaseServer database) throws IOException, SQLException {
		tell("limits of the machine");
		double seconds = Math.min(3, this.settings.seconds());
		String url = database.jdbcUrl();
		limit("limit-http", "Limit: the JDK's own HTTP server says hello", Limits.http(seconds));
		limit("limit-select", "Limit: PostgreSQL finds a row by its key",
				Limits.select(url, database.owner(), seconds));
		limit("limit-commit", "Limit: PostgreSQL commits a row durably", Limits.commit(url, database.owner(), seconds));
	}

	private void limit(String name, String title, Map<String, Double> figures) {
		this.report.get(name, title).figures().putAll(figures);
	}

	private void measure(Product product, Region region, List<String> logins) throws IOException {
		Measure measure = new Measure(this.settings, this.report, product, region, logins);
		List<Scenario> there = measure.there();
		Result memory = this.report.get("memory", "Memory of application and database");
		product.memory().into("start", memory.figures());
		measure.firstVisit();
		measure.run(there);
		product.memory().into("load", memory.figures());
		this.growth.after(measure, there);
		tell("memory after a while without requests");
		Idle.wait(this.settings);
		product.memory().into("idle", memory.figures());
	}

	/** Only when it is asked for: it takes minutes, and its figures are of attacks. */
	private void siege(Product product, DatabaseServer database, Region region, List<String> logins)
			throws IOException, SQLException {
		boolean all = this.settings.only().contains("siege");
		if (!all && !this.settings.only().contains("siege-time")) {
			return;
		}
		tell("the sign-in under attack");
		Town town = region.town(0);
		Siege siege = new Siege(product.port(), database,
				new Siege.Inside(Requests.get(town.path("/work/tasks"), town.coordinator().cookies()), logins,
						SignInAccounts.PASSWORD),
				this.report, this.settings.tell(), this.settings.shortened() ? 2 : 20);
		if (all) {
			siege.run();
		}
		else {
			siege.time();
		}
	}

	private void walls(DatabaseServer database, Region region) throws SQLException {
		String statement = this.explained.heaviest("list");
		if (statement.isEmpty()) {
			return;
		}
		tell("cost of the walls");
		WallCost cost = new WallCost(database.jdbcUrl(), database.owner(), database.application());
		Result walls = this.report.get("walls", "The list's statement behind the walls and without them");
		int times = this.settings.shortened() ? 40 : 400;
		UUID space = region.towns()
			.stream()
			.map(Town::space)
			.filter((known) -> statement.contains(known.toString()))
			.findFirst()
			.orElseThrow();
		walls.figures().putAll(cost.of(statement, space, times));
		walls.statements().add(new Result.Statement("with walls", 0, cost.plan(statement, space, true)));
		walls.statements().add(new Result.Statement("without walls, as owner", 0, cost.plan(statement, space, false)));
	}

	private DatabaseServer database() {
		return EmbeddedPostgres.open(new DataFolder(this.settings.folder()), ServerSettings.standard());
	}

	private void tell(String what) {
		this.settings.tell().accept(what);
	}

}
