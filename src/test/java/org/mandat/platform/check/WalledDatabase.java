package org.mandat.platform.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

import org.mandat.platform.data.Migrations;
import org.mandat.platform.database.TestDatabase;
import org.mandat.platform.database.TestPostgres;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A database with all walls and nothing else: constraints are taken off, so that a row of
 * any table, also of one that comes later, can be made from the types of its columns.
 */
final class WalledDatabase {

	private static final Map<String, String> SAMPLES = Map.ofEntries(Map.entry("text", "'w%d'"),
			Map.entry("integer", "%d"), Map.entry("bigint", "%d"), Map.entry("smallint", "%d"),
			Map.entry("numeric", "%d"), Map.entry("double precision", "%d"), Map.entry("real", "%d"),
			Map.entry("boolean", "true"), Map.entry("date", "current_date - %d"),
			Map.entry("timestamp with time zone", "now()"), Map.entry("time without time zone", "'18:00'"),
			Map.entry("bytea", "'\\x%04d'"), Map.entry("jsonb", "'{}'"), Map.entry("text[]", "'{}'"),
			Map.entry("uuid[]", "'{}'"), Map.entry("integer[]", "'{}'"), Map.entry("tsvector", "'w%d'"),
			Map.entry("tstzrange", "'[2020-01-01,2020-01-02)'"), Map.entry("int4range", "'[1,2)'"),
			Map.entry("daterange", "'[2020-01-01,2020-01-02)'"), Map.entry("xid8", "'%d'"),
			Map.entry("uuid", "gen_random_uuid()"));

	final UUID a = UUID.randomUUID();

	final UUID b = UUID.randomUUID();

	private final TestDatabase database;

	private final JdbcTemplate owner;

	private final AtomicInteger count = new AtomicInteger();

	WalledDatabase() {
		this.database = TestPostgres.fresh();
		new Migrations(this.database.asOwner(), this.database.application().user()).run();
		this.owner = new JdbcTemplate(this.database.asOwner());
		this.owner.execute(
				"create table public.shared_thing (space_id uuid, id uuid, words text, primary key (space_id, id))");
		this.owner.execute("call platform.wall('public.shared_thing')");
		this.owner.execute("call platform.wall_shared('public.shared_thing', 'thing', 'id')");
		this.owner.execute("grant usage on schema public to " + this.database.application().user());
		this.owner
			.queryForList(
					"""
							select 'alter table ' || conrelid::regclass || ' drop constraint ' || quote_ident(conname) || ' cascade'
							  from pg_constraint where (contype in ('f', 'c', 'x') or contype = 'p' and pg_get_constraintdef(oid) = 'PRIMARY KEY (space_id)')
							and conrelid <> 0
							   and connamespace::regnamespace::text !~ '^pg_|information_schema'
							""",
					String.class)
			.forEach(this.owner::execute);
		for (String table : walled()) {
			insert(this.owner, table, this.a);
			insert(this.owner, table, this.b);
			insert(this.owner, table, this.b);
		}
	}

	JdbcTemplate owner() {
		return this.owner;
	}

	List<String> walled() {
		return this.owner.queryForList("""
				select c.oid::regclass::text from pg_class c where c.relkind = 'r' and c.relrowsecurity order by 1
				""", String.class);
	}

	/** The tables with this policy. */
	List<String> withPolicy(String policy) {
		return this.owner.queryForList(
				"select schemaname || '.' || tablename from pg_policies where policyname = ? order by 1", String.class,
				policy);
	}

	/** A row of the table that belongs to the space. */
	void insert(JdbcTemplate as, String table, UUID space) {
		Map<String, String> columns = new LinkedHashMap<>();
		this.owner.query("""
				select attname, format_type(atttypid, null) from pg_attribute
				 where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = ''
				""", (row) -> {
			columns.put(row.getString(1), row.getString(2));
		}, table);
		List<String> values = new ArrayList<>();
		int n = this.count.incrementAndGet();
		columns.forEach((column, type) -> values
			.add(column.equals("space_id") ? "'" + space + "'" : sample(table, column, type).formatted(n)));
		as.execute("insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values ("
				+ String.join(", ", values) + ")");
	}

	private static String sample(String table, String column, String type) {
		String sample = SAMPLES.get(type);
		if (sample == null) {
			throw new IllegalStateException("no sample for " + table + "." + column + " of type " + type);
		}
		return sample;
	}

	/** Asks as the application, in a transaction that leaves nothing behind. */
	void asApplication(String spaces, String passages, Question question) {
		try (Connection connection = this.database.asApplication().getConnection()) {
			connection.setAutoCommit(false);
			JdbcTemplate sql = new JdbcTemplate(
					new org.springframework.jdbc.datasource.SingleConnectionDataSource(connection, true));
			sql.queryForList(
					"select set_config('mandat.spaces', ?, true), set_config('mandat.passage_spaces', ?, true)", spaces,
					passages);
			try {
				question.ask(sql);
			}
			finally {
				connection.rollback();
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static String only(UUID space) {
		return "{" + space + "}";
	}

	/** What is asked. */
	interface Question {

		void ask(JdbcTemplate sql);

	}

}
