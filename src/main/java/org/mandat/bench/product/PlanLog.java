package org.mandat.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.platform.database.DataFolder;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the database did for a page, told by PostgreSQL's own {@code auto_explain}: each
 * statement with its plan as it ran, behind the walls and as the application's login. It
 * is switched on in the throw-away folder's settings for a run of its own, so that the
 * product carries no counter and the timed runs no overhead.
 */
public final class PlanLog {

	private static final String SETTINGS = "bench.conf";

	private static final String PLAN = "  plan:\n";

	private final Path log;

	// What follows a plan in the log is no part of it.
	private final JsonMapper json = JsonMapper.builder()
		.disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	/** The log of this folder's database. */
	public PlanLog(Path folder) {
		this.log = new DataFolder(folder).serverLog();
	}

	/** Switches the explanations on for the next start of the database, or off. */
	public static void set(Path folder, boolean on) throws IOException {
		Path cluster = Cluster.of(folder);
		Path main = cluster.resolve("postgresql.conf");
		if (!Files.readString(main).contains(SETTINGS)) {
			Files.writeString(main, "\ninclude_if_exists = '" + SETTINGS + "'\n", StandardOpenOption.APPEND);
		}
		Files.writeString(cluster.resolve(SETTINGS), on ? """
				shared_preload_libraries = 'auto_explain'
				auto_explain.log_min_duration = 0
				auto_explain.log_analyze = on
				auto_explain.log_buffers = on
				auto_explain.log_format = json
				auto_explain.log_nested_statements = on
				""" : "");
	}

	/** Lets the database note this word in its log, as it notes a statement of a page. */
	public static void mark(Connection connection, String word) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("select '" + word + "'");
		}
	}

	/**
	 * The statements that were explained between two marks.
	 * @return nothing if they cannot all be read: the product empties a log that has
	 * grown large, and what it took away would be missing from the count
	 */
	public Optional<List<Ran>> between(String first, String last) throws IOException {
		String text = Files.exists(this.log) ? Files.readString(this.log) : "";
		int begin = text.indexOf(first);
		int end = (begin < 0) ? -1 : text.indexOf(last, begin);
		if (end < 0) {
			return Optional.empty();
		}
		// The last mark is itself explained, in a plan that begins before it.
		int stop = text.lastIndexOf(PLAN, end);
		List<Ran> found = new ArrayList<>();
		for (int at = text.indexOf(PLAN, begin); at >= 0 && at < stop;) {
			int next = text.indexOf(PLAN, at + PLAN.length());
			Ran ran = parse(text.substring(at + PLAN.length(), next));
			if (ran == null) {
				return Optional.empty();
			}
			found.add(ran);
			at = next;
		}
		return Optional.of(found);
	}

	@org.jspecify.annotations.Nullable
	private Ran parse(String text) {
		// The value ends where the next line of the log begins: the parser reads one
		// value
		// and leaves the rest.
		try (JsonParser parser = this.json.createParser(text)) {
			JsonNode plan = this.json.readTree(parser);
			return new Ran(plan.path("Query Text").asString("").strip(), plan.path("Query Parameters").asString(""),
					plan.path("Plan"));
		}
		catch (tools.jackson.core.JacksonException ex) {
			return null;
		}
	}

	/**
	 * A statement that ran.
	 *
	 * @param text as the product sent it
	 * @param parameters as PostgreSQL prints them: {@code $1 = '…', $2 = …}
	 * @param plan the tree with what was estimated and what happened
	 */
	public record Ran(String text, String parameters, JsonNode plan) {

		/** How long it ran, with the cost of being watched, in milliseconds. */
		public double milliseconds() {
			return this.plan.path("Actual Total Time").asDouble(0);
		}

	}

}
