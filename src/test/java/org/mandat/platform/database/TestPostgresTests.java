package org.mandat.platform.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds on the built-in server and on an external one alike. */
class TestPostgresTests {

	@Test
	void givesEachTestADatabaseOfItsOwn() throws SQLException {
		TestDatabase first = TestPostgres.fresh();
		TestDatabase second = TestPostgres.fresh();
		tell(first, "create table only_here (id int)");
		assertThat(ask(first, "select count(*) from pg_tables where tablename = 'only_here'")).isEqualTo("1");
		assertThat(ask(second, "select count(*) from pg_tables where tablename = 'only_here'")).isEqualTo("0");
		assertThat(ask(second, "select current_setting('server_encoding')")).isEqualTo("UTF8");
	}

	@Test
	void copiesWhatWasPreparedOnce() throws SQLException {
		AtomicInteger prepared = new AtomicInteger();
		TestDatabase first = TestPostgres.fresh("with-a-table", (database) -> prepare(database, prepared));
		TestDatabase second = TestPostgres.fresh("with-a-table", (database) -> prepare(database, prepared));
		tell(first, "insert into prepared values (2)");
		assertThat(ask(second, "select count(*) from prepared")).isEqualTo("1");
		assertThat(prepared).hasValue(1);
		try (Connection application = second.asApplication().getConnection()) {
			assertThat(application.isValid(5)).isTrue();
		}
	}

	private static void prepare(TestDatabase database, AtomicInteger count) {
		try {
			tell(database, "create table prepared as select 1 as n");
			count.incrementAndGet();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void tell(TestDatabase database, String sql) throws SQLException {
		try (Connection connection = database.asOwner().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

	private static String ask(TestDatabase database, String sql) throws SQLException {
		try (Connection connection = database.asOwner().getConnection();
				Statement statement = connection.createStatement();
				ResultSet result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

}
