package org.mandat.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Gives each test a fresh database: on one built-in server under {@code target/} that the
 * tests of a build share, or on the server that MANDAT_DATABASE_URL names. All of them
 * are dropped at the end.
 */
public final class TestPostgres {

	private static final TestServer SERVER = TestServer.open();

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final Map<String, String> TEMPLATES = new ConcurrentHashMap<>();

	private static final List<String> MADE = new ArrayList<>();

	static {
		Runtime.getRuntime().addShutdownHook(new Thread(TestPostgres::dropAll, "test databases"));
	}

	private TestPostgres() {
	}

	/** An empty database. */
	public static TestDatabase fresh() {
		return create(SERVER.emptyDatabaseOptions());
	}

	/**
	 * A copy of a database that was prepared once, for instance by all migrations.
	 * Whoever prepares closes every connection again.
	 */
	public static TestDatabase fresh(String template, Consumer<TestDatabase> prepare) {
		String source = TEMPLATES.computeIfAbsent(template, (name) -> {
			TestDatabase prepared = fresh();
			prepare.accept(prepared);
			return prepared.name();
		});
		return create("template " + source);
	}

	// One at a time: two copies of one template disturb each other.
	private static synchronized TestDatabase create(String options) {
		String name = "test_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
		try (Connection admin = SERVER.admin()) {
			new Provisioning(admin).database(name, SERVER.owner(), SERVER.application(), options);
			MADE.add(name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("no database for the test", ex);
		}
		return new TestDatabase(name, SERVER.url(name), SERVER.owner(), SERVER.application());
	}

	private static synchronized void dropAll() {
		try (SERVER; Connection admin = SERVER.admin(); Statement drop = admin.createStatement()) {
			for (String name : MADE) {
				drop.execute("drop database if exists " + name + " with (force)");
			}
		}
		catch (SQLException ex) {
			// The server is gone; the next run removes what is left.
			System.err.println("test databases not dropped: " + ex.getMessage());
		}
	}

}
