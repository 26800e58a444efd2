package org.mandat.platform.backup;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.data.Migrations;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the schemas of all modules hold, as the database itself says. What the migrations
 * keep for themselves is no part of it: a restore makes that anew.
 */
final class Catalogue {

	private static final String TABLES = """
			select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
			  from pg_class c
			  join pg_namespace n on n.oid = c.relnamespace
			  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
			 where c.relkind = 'r' and n.nspname = any(?)
			   and c.relname <> 'schema_history' and n.nspname || '.' || c.relname <> 'platform.schema_fingerprint'
			 group by n.nspname, c.relname
			 order by array_position(?, n.nspname::text), c.relname
			""";

	private static final String FOREIGN_KEYS = """
			select k.conrelid::regclass::text as owner, k.conname as name, pg_get_constraintdef(k.oid) as definition
			  from pg_constraint k join pg_namespace n on n.oid = k.connamespace
			 where k.contype = 'f' and k.conparentid = 0 and n.nspname = any(?)
			 order by n.nspname, k.conrelid, k.conname
			""";

	private static final String SEQUENCES = """
			select schemaname || '.' || sequencename as name, coalesce(last_value, start_value) as last,
			       last_value is not null as called
			  from pg_sequences where schemaname = any(?) order by 1
			""";

	private final JdbcTemplate sql;

	private final String[] modules = Migrations.MODULES.toArray(String[]::new);

	Catalogue(Connection connection) {
		this.sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
		this.sql.setFetchSize(500);
	}

	/** The tables with their columns, by name, in the order of the modules. */
	Map<String, List<String>> tables() {
		Map<String, List<String>> tables = new LinkedHashMap<>();
		this.sql.query(TABLES, (row) -> {
			tables.put(row.getString(1), Arrays.asList((String[]) row.getArray(2).getArray()));
		}, this.modules, this.modules);
		return tables;
	}

	List<ForeignKey> foreignKeys() {
		return this.sql.query(FOREIGN_KEYS,
				(row, n) -> new ForeignKey(row.getString(1), row.getString(2), row.getString(3)),
				(Object) this.modules);
	}

	List<Manifest.Sequence> sequences() {
		return this.sql.query(SEQUENCES,
				(row, n) -> new Manifest.Sequence(row.getString(1), row.getLong(2), row.getBoolean(3)),
				(Object) this.modules);
	}

	/** The last link of each audit chain. */
	Map<String, Manifest.Head> heads() {
		Map<String, Manifest.Head> heads = new LinkedHashMap<>();
		this.sql.query("""
				select distinct on (space_id) space_id, seq, encode(hash, 'hex') from platform.audit_entry
				 where seq is not null order by space_id, seq desc
				""", (row) -> {
			heads.put(row.getString(1), new Manifest.Head(row.getLong(2), row.getString(3)));
		});
		return heads;
	}

	/** The schemas of modules that are there. */
	List<String> schemas() {
		return new ArrayList<>(this.sql.queryForList("select nspname::text from pg_namespace where nspname = any(?)",
				String.class, (Object) this.modules));
	}

	JdbcTemplate sql() {
		return this.sql;
	}

	static String quoted(String name) {
		int dot = name.indexOf('.');
		return quotedWord(name.substring(0, dot)) + "." + quotedWord(name.substring(dot + 1));
	}

	static String quotedWord(String word) {
		return '"' + word.replace("\"", "\"\"") + '"';
	}

	/** A foreign key; the owner's name is quoted already. */
	record ForeignKey(String owner, String name, String definition) {

		String drop() {
			return "alter table " + this.owner + " drop constraint " + quotedWord(this.name);
		}

		String add() {
			return "alter table " + this.owner + " add constraint " + quotedWord(this.name) + " " + this.definition;
		}

	}

}
