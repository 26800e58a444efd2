package org.mandat.platform.check;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.mandat.platform.check.WalledDatabase.only;

/**
 * The walls alone, with the application's own checks off: every walled table that the
 * catalogue knows is asked and attacked as the application's login.
 */
class WallsTests {

	private static final WalledDatabase DB = new WalledDatabase();

	private static final String PRIVILEGE = "42501";

	static Stream<String> walled() {
		return DB.walled().stream();
	}

	static Stream<String> passages() {
		return DB.withPolicy("passages").stream();
	}

	static Stream<String> shared() {
		return DB.withPolicy("addressed_to_me").stream();
	}

	@ParameterizedTest
	@MethodSource("walled")
	void showsNothingWithoutASpace(String table) {
		DB.asApplication("", "", (sql) -> assertThat(count(sql, table, "true")).isZero());
		DB.asApplication("{}", "{}", (sql) -> assertThat(count(sql, table, "true")).isZero());
	}

	@ParameterizedTest
	@MethodSource("walled")
	void showsItsOwnAndNoRowOfAnother(String table) {
		assertThat(count(DB.owner(), table, "space_id = '" + DB.b + "'")).isEqualTo(2);
		DB.asApplication(only(DB.a), only(DB.a), (sql) -> {
			assertThat(count(sql, table, "space_id = '" + DB.a + "'")).isPositive();
			assertThat(count(sql, table, "space_id <> '" + DB.a + "'")).isZero();
		});
	}

	@ParameterizedTest
	@MethodSource("walled")
	void takesNoRowForAnother(String table) {
		asA((sql) -> denied(() -> DB.insert(sql, table, DB.b)));
	}

	@ParameterizedTest
	@MethodSource("walled")
	void changesNoRowOfAnother(String table) {
		asA((sql) -> changesNothing(sql,
				"update " + table + " set space_id = space_id where space_id = '" + DB.b + "'"));
		asA((sql) -> changesNothing(sql, "delete from " + table + " where space_id = '" + DB.b + "'"));
		asA((sql) -> changesNothing(sql, "delete from " + table + " where space_id <> '" + DB.a + "'"));
		assertThat(count(DB.owner(), table, "space_id = '" + DB.b + "'")).isEqualTo(2);
	}

	@ParameterizedTest
	@MethodSource("walled")
	void pushesNoRowOntoAnother(String table) {
		asA((sql) -> denied(() -> sql
			.update("update " + table + " set space_id = '" + DB.b + "' where space_id = '" + DB.a + "'")));
	}

	@ParameterizedTest
	@MethodSource("walled")
	void cannotBeEmptied(String table) {
		asA((sql) -> denied(() -> sql.execute("truncate table " + table)));
	}

	@ParameterizedTest
	@MethodSource("passages")
	void hidesPassagesFromWhoMayNotSeeThem(String table) {
		DB.asApplication(only(DB.a), "", (sql) -> assertThat(count(sql, table, "true")).isZero());
		DB.asApplication(only(DB.a), only(DB.b),
				(sql) -> assertThat(count(sql, table, "space_id = '" + DB.a + "'")).isZero());
		DB.asApplication(only(DB.a), only(DB.a), (sql) -> assertThat(count(sql, table, "true")).isPositive());
	}

	@Test
	void findsPassagesForNobodyElse() {
		String all = "select count(*) from platform.search(?, 'w:*', 10)";
		DB.asApplication(only(DB.a), only(DB.a), (sql) -> assertThat(number(sql, all, DB.a)).isEqualTo(1));
		DB.asApplication(only(DB.a), "", (sql) -> assertThat(number(sql, all, DB.a)).isZero());
		DB.asApplication(only(DB.a), only(DB.a), (sql) -> assertThat(number(sql, all, DB.b)).isZero());
		DB.asApplication("", only(DB.a), (sql) -> assertThat(number(sql, all, DB.a)).isZero());
	}

	@ParameterizedTest
	@MethodSource("shared")
	void opensExactlyTheSharedRecordToItsAddressee(String table) {
		Shared shared = Shared.of(DB, table);
		UUID stranger = UUID.randomUUID();
		List<UUID> records = shared.recordsOf(DB.b);
		shared.share(DB.b, DB.a, records.getFirst(), "null");
		try {
			DB.asApplication(only(DB.a), only(DB.a), (sql) -> {
				assertThat(shared.seen(sql, DB.b)).containsExactly(records.getFirst());
				changesNothing(sql, "update " + table + " set space_id = space_id where space_id = '" + DB.b + "'");
				changesNothing(sql, "delete from " + table + " where space_id = '" + DB.b + "'");
			});
			DB.asApplication(only(stranger), only(stranger), (sql) -> assertThat(count(sql, table, "true")).isZero());
			DB.asApplication("", "", (sql) -> assertThat(count(sql, table, "true")).isZero());
			shared.share(DB.b, DB.a, records.getFirst(), "current_date - 1");
			asA((sql) -> assertThat(shared.seen(sql, DB.b)).isEmpty());
			shared.share(DB.b, DB.a, records.getFirst(), "current_date");
			asA((sql) -> assertThat(shared.seen(sql, DB.b)).hasSize(1));
		}
		finally {
			shared.unshare();
		}
	}

	@Test
	void letsNobodyShareWhatIsAnothers() {
		asA((sql) -> denied(() -> sql.update("insert into platform.share (to_space, space_id, kind, id, act)"
				+ " values (?, ?, 'thing', gen_random_uuid(), gen_random_uuid())", DB.a, DB.b)));
	}

	private static void asA(WalledDatabase.Question question) {
		DB.asApplication(only(DB.a), only(DB.a), question);
	}

	private static void denied(Runnable act) {
		try {
			act.run();
		}
		catch (DataAccessException ex) {
			assertThat(stateOf(ex)).isEqualTo(PRIVILEGE);
			return;
		}
		fail("the database let it happen");
	}

	private static void changesNothing(JdbcTemplate sql, String statement) {
		sql.execute("savepoint before");
		try {
			assertThat(sql.update(statement)).isZero();
		}
		catch (DataAccessException ex) {
			assertThat(stateOf(ex)).isEqualTo(PRIVILEGE);
			sql.execute("rollback to savepoint before");
		}
	}

	private static String stateOf(DataAccessException ex) {
		return (ex.getRootCause() instanceof java.sql.SQLException sql) ? sql.getSQLState() : String.valueOf(ex);
	}

	private static long count(JdbcTemplate sql, String table, String where) {
		return number(sql, "select count(*) from " + table + " where " + where);
	}

	private static long number(JdbcTemplate sql, String query, Object... arguments) {
		Long number = sql.queryForObject(query, Long.class, arguments);
		return (number == null) ? -1 : number;
	}

}
