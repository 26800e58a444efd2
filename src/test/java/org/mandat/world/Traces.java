package org.mandat.world;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Searches every column of every table, whatever its type, for what was a person's. */
public record Traces(JdbcClient sql) {

	private static final String COLUMNS = """
			select n.nspname || '.' || c.relname || ' ' || a.attname || ' ' || t.typname
			  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
			  join pg_type t on t.oid = a.atttypid
			 where c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
			   and n.nspname !~ '^pg_|information_schema|^public$' order by 1
			""";

	/** Rows per table with the mark, or with the identifier of the person or account. */
	public Map<String, Long> of(String mark, UUID person, UUID account) {
		Map<String, Long> found = new TreeMap<>();
		columns().forEach((table, columns) -> {
			String where = String.join(" or ", columns.stream().map((column) -> condition(column)).toList());
			long rows = this.sql.sql("select count(*) from " + table + " where " + where)
				.param("like", "%" + mark + "%")
				.param("ids", "(" + person + "|" + account + ")")
				.param("bytes", mark.getBytes(StandardCharsets.UTF_8))
				.query(Long.class)
				.single();
			if (rows > 0) {
				found.put(table, rows);
			}
		});
		return found;
	}

	/** The columns in which the mark stands, with the number of rows. */
	public List<String> marked(String mark) {
		List<String> found = new ArrayList<>();
		columns().forEach((table, columns) -> columns.forEach((column) -> {
			String text = column.type().equals("bytea") ? "position(:bytes in " + column.name() + ") > 0"
					: "lower(" + column.name() + "::text) like :like";
			long rows = this.sql.sql("select count(*) from " + table + " where " + text)
				.param(column.type().equals("bytea") ? "bytes" : "like",
						column.type().equals("bytea") ? mark.getBytes(StandardCharsets.UTF_8) : "%" + mark + "%")
				.query(Long.class)
				.single();
			if (rows > 0) {
				found.add(table + "." + column.name() + " " + rows);
			}
		}));
		return found;
	}

	private static String condition(Column column) {
		return column.type().equals("bytea") ? "position(:bytes in " + column.name() + ") > 0"
				: "(lower(" + column.name() + "::text) like :like or " + column.name() + "::text ~ :ids)";
	}

	private Map<String, List<Column>> columns() {
		Map<String, List<Column>> tables = new TreeMap<>();
		this.sql.sql(COLUMNS).query(String.class).list().forEach((line) -> {
			String[] words = line.split(" ");
			tables.computeIfAbsent(words[0], (any) -> new ArrayList<>())
				.add(new Column("\"" + words[1] + "\"", words[2]));
		});
		assertThat(tables).hasSizeGreaterThan(50);
		return tables;
	}

	/**
	 * The list that the documents speak of: in how many tables something was, is, is not.
	 */
	public void report(Map<String, Long> before, Map<String, Long> after, String file) {
		StringBuilder text = new StringBuilder("table,rows before,rows after\n");
		columns().keySet()
			.forEach((table) -> text.append(table)
				.append(',')
				.append(before.getOrDefault(table, 0L))
				.append(',')
				.append(after.getOrDefault(table, 0L))
				.append('\n'));
		try {
			Files.writeString(Path.of("target", file), text);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private record Column(String name, String type) {
	}

}
