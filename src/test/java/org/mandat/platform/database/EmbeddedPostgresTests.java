package org.mandat.platform.database;

import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mandat.platform.database.TestInstallation.ask;
import static org.mandat.platform.database.TestInstallation.tell;

/** What a started server is like: durable, closed to others, the same next time. */
class EmbeddedPostgresTests {

	private static final Map<String, String> DURABLE = Map.ofEntries(Map.entry("fsync", "on"),
			Map.entry("synchronous_commit", "on"), Map.entry("full_page_writes", "on"),
			Map.entry("data_checksums", "on"), Map.entry("autovacuum", "on"), Map.entry("jit", "off"),
			Map.entry("listen_addresses", "127.0.0.1"), Map.entry("unix_socket_directories", ""),
			Map.entry("password_encryption", "scram-sha-256"), Map.entry("server_encoding", "UTF8"),
			Map.entry("max_parallel_workers_per_gather", "0"), Map.entry("log_min_error_statement", "panic"),
			Map.entry("log_parameter_max_length_on_error", "0"), Map.entry("log_error_verbosity", "terse"),
			Map.entry("server_version_num", "180006"));

	private static final TestInstallation INSTALLATION = new TestInstallation();

	@AfterAll
	static void remove() throws Exception {
		INSTALLATION.close();
	}

	@Test
	void isDurableAndQuiet() throws SQLException {
		try (DatabaseServer server = INSTALLATION.open()) {
			for (Map.Entry<String, String> setting : DURABLE.entrySet()) {
				assertThat(ask(server, server.setup(), "show " + setting.getKey())).as(setting.getKey())
					.isEqualTo(setting.getValue());
			}
			assertThat(ask(server, server.owner(), """
					select datlocprovider::text || ' ' || datlocale from pg_database where datname = current_database()
					""")).isEqualTo("b C.UTF-8");
			assertThat(ask(server, server.owner(), """
					select count(*) from pg_collation
					 where collprovider = 'i' and collname in ('sq-x-icu', 'sr-Latn-x-icu', 'sr-Cyrl-x-icu', 'en-x-icu')
					""")).isEqualTo("4");
			assertThat(ask(server, server.owner(), """
					select string_agg(w, ' ' order by w collate "sq-x-icu")
					  from unnest(array['dhe', 'duar', 'çelës', 'dorë', 'cak']) w
					""")).isEqualTo("cak çelës dorë duar dhe");
		}
	}

	@Test
	void keepsDataFromStartToStart() throws SQLException {
		long first;
		try (DatabaseServer server = INSTALLATION.open()) {
			first = server.pid();
			tell(server, server.owner(), "create table kept as select 42 as answer");
		}
		assertThat(ProcessTable.isAlive(first)).isFalse();
		try (DatabaseServer server = INSTALLATION.open()) {
			assertThat(server.adopted()).isFalse();
			assertThat(ask(server, server.owner(), "select answer from kept")).isEqualTo("42");
		}
	}

	@Test
	void keepsItsPasswordsFromOthers() throws Exception {
		try (DatabaseServer server = INSTALLATION.open()) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(INSTALLATION.folder().secrets())))
				.isEqualTo("rw-------");
			assertThat(Files.readString(INSTALLATION.folder().secrets())).contains(server.owner().password());
			assertThat(server.owner()).hasToString("mandat_owner");
			assertThat(Files.readString(INSTALLATION.folder().serverLog())).doesNotContain(server.owner().password());
		}
	}

	@Test
	void makesNewPasswordsIfTheirFileIsLost() throws Exception {
		Login before;
		try (DatabaseServer server = INSTALLATION.open()) {
			before = server.owner();
			tell(server, before, "create table survivor as select 7 as n");
			INSTALLATION.killServer();
		}
		Files.delete(INSTALLATION.folder().secrets());
		try (DatabaseServer server = INSTALLATION.open()) {
			assertThat(server.owner().password()).isNotEqualTo(before.password());
			assertThat(ask(server, server.owner(), "select n from survivor")).isEqualTo("7");
			assertThatExceptionOfType(SQLException.class).isThrownBy(() -> ask(server, before, "select 1"));
		}
	}

	@Test
	void refusesAWrongPassword() {
		try (DatabaseServer server = INSTALLATION.open()) {
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> ask(server, new Login("mandat_app", "guess"), "select 1"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("28P01"));
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> ask(server, new Login("mandat_setup", ""), "select 1"));
		}
	}

	@Test
	void givesTheApplicationNothingOfItsOwn() throws SQLException {
		try (DatabaseServer server = INSTALLATION.open()) {
			assertThat(ask(server, server.application(), """
					select count(*) from pg_roles
					 where rolname in ('mandat_owner', 'mandat_app')
					   and not (rolsuper or rolcreatedb or rolcreaterole or rolreplication or rolbypassrls)
					""")).isEqualTo("2");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> tell(server, server.application(), "create table mine (id int)"))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> Connections.open(server.port(), "postgres", server.application()))
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("42501"));
		}
	}

	@Test
	void writesNoWordsOfPeopleIntoItsLog() throws Exception {
		try (DatabaseServer server = INSTALLATION.open()) {
			tell(server, server.owner(), "create table named (name text unique)");
			tell(server, server.owner(), "insert into named values ('Teuta')");
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> tell(server, server.owner(), "insert into named values ('Teuta')"));
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> ask(server, server.application(), "select to_tsquery('Teuta &')"));
			assertThat(Files.readString(INSTALLATION.folder().serverLog())).contains("ready to accept connections")
				.doesNotContain("Teuta");
		}
	}

}
