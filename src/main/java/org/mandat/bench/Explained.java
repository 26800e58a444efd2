package org.mandat.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.bench.load.Wire;
import org.mandat.bench.product.Plan;
import org.mandat.bench.product.PlanLog;
import org.mandat.bench.product.Product;
import org.mandat.bench.product.Sql;
import org.mandat.bench.report.Report;
import org.mandat.bench.report.Result;
import org.mandat.platform.database.DatabaseServer;

/**
 * The untimed part: how many statements each page sends and how the database carried them
 * out, behind the walls and with plans for any value, as after an hour of work.
 */
final class Explained {

	/** So often is a page viewed before, so that its statements are prepared. */
	private static final int BEFORE = 12;

	private static final int VIEWS = 5;

	private static final int ATTEMPTS = 4;

	private final Settings settings;

	private final Report report;

	private final Map<String, Sql> found = new HashMap<>();

	Explained(Settings settings, Report report) {
		this.settings = settings;
		this.report = report;
	}

	/** Looks at the statements of these scenarios. */
	void run(Product product, List<Scenario> scenarios, DatabaseServer database) throws IOException, SQLException {
		PlanLog log = new PlanLog(this.settings.folder());
		List<String> functions = functions(database);
		Map<String, Double> walled = walled(database);
		try (Connection marks = open(database)) {
			for (Scenario scenario : scenarios) {
				if (!scenario.explained()) {
					continue;
				}
				Result result = this.report.get(scenario.name(), scenario.title());
				try (Wire wire = new Wire(product.port())) {
					for (int i = 0; i < BEFORE; i++) {
						wire.ask(scenario.source().request(0, i));
					}
					Optional<List<PlanLog.Ran>> ran = views(wire, scenario, log, marks);
					if (ran.isPresent()) {
						Sql sql = Sql.of(ran.get(), VIEWS, functions);
						this.found.put(scenario.name(), sql);
						keep(result, sql, walled);
					}
					else {
						result.withUnknown("statements",
								"the log of the database was emptied or cut while the page was viewed");
					}
				}
				catch (OtherAnswer ex) {
					result.withUnknown("statements", ex.getMessage());
				}
			}
		}
	}

	/** What ran while the page was viewed; what the log lost is viewed again. */
	private static Optional<List<PlanLog.Ran>> views(Wire wire, Scenario scenario, PlanLog log, Connection marks)
			throws IOException, SQLException {
		Optional<List<PlanLog.Ran>> ran = Optional.empty();
		for (int attempt = 0; attempt < ATTEMPTS && ran.isEmpty(); attempt++) {
			String mark = "bench " + UUID.randomUUID();
			PlanLog.mark(marks, mark + " begins");
			for (int i = 0; i < VIEWS; i++) {
				int status = wire.ask(scenario.source().request(1, i)).status();
				if (status != scenario.status()) {
					throw new OtherAnswer(status, scenario.status());
				}
			}
			PlanLog.mark(marks, mark + " ends");
			ran = log.between(mark + " begins", mark + " ends");
		}
		return ran;
	}

	/** The slowest statement of a scenario with its values, to be run again. */
	String heaviest(String scenario) {
		Sql sql = this.found.get(scenario);
		if (sql == null) {
			return "";
		}
		return sql.statements()
			.stream()
			.filter((ran) -> !ran.text().contains("session_of"))
			.max(java.util.Comparator.comparingDouble(PlanLog.Ran::milliseconds))
			.map(Sql::literal)
			.orElse("");
	}

	private void keep(Result result, Sql sql, Map<String, Double> walled) {
		result.with("statements", sql.count());
		for (PlanLog.Ran ran : sql.all()) {
			Plan plan = new Plan(ran.plan());
			result.statements()
				.add(new Result.Statement(ran.text(), sql.times().getOrDefault(ran.text(), 0), plan.lines()));
			for (String table : plan.scanned()) {
				// A table of a page or two is read whole whatever its index.
				if (walled.getOrDefault(table, 0.0) >= 1_000) {
					this.report.scans().add(result.name() + " reads " + table + " from end to end");
				}
			}
		}
	}

	private static List<String> functions(DatabaseServer database) throws SQLException {
		List<String> sources = new ArrayList<>();
		query(database, """
				select p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
				 where n.nspname !~ '^(pg_|information_schema|public)'
				""", (row) -> sources.add(row.getString(1)));
		return sources;
	}

	private static Map<String, Double> walled(DatabaseServer database) throws SQLException {
		Map<String, Double> rows = new HashMap<>();
		query(database, "select relname, reltuples from pg_class where relkind = 'r' and relrowsecurity",
				(row) -> rows.put(row.getString(1), row.getDouble(2)));
		return rows;
	}

	private static void query(DatabaseServer database, String sql, Each each) throws SQLException {
		try (Connection connection = open(database);
				Statement statement = connection.createStatement();
				ResultSet row = statement.executeQuery(sql)) {
			while (row.next()) {
				each.row(row);
			}
		}
	}

	private static Connection open(DatabaseServer database) throws SQLException {
		return DriverManager.getConnection(database.jdbcUrl(), database.owner().user(), database.owner().password());
	}

	/** The page was not what is measured, so neither are its statements. */
	private static final class OtherAnswer extends IOException {

		private static final long serialVersionUID = 1;

		OtherAnswer(int status, int expected) {
			super("answered " + status + " instead of " + expected);
		}

	}

	private interface Each {

		void row(ResultSet row) throws SQLException;

	}

}
