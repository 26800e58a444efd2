package org.mandat.bench.region;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Search entries take a detour over a table of the connection's own, because their words
 * are split by the database, as {@code SearchIndex} does it.
 */
final class SearchRows {

	static final String COPY = "copy search_waiting from stdin";

	private SearchRows() {
	}

	static void open(Connection connection) throws SQLException {
		run(connection, """
				create temporary table search_waiting (space_id uuid, kind text, record_id uuid, lang text, title text,
				  body text, url text, passages boolean, on_date date, words text)
				""");
	}

	static void take(Connection connection) throws SQLException {
		run(connection, """
				insert into platform.search_entry
				  (space_id, kind, record_id, lang, title, body, url, passages, on_date, words)
				select space_id, kind, record_id, lang, title, body, url, passages, on_date,
				       setweight(to_tsvector('simple', split_part(words, chr(31), 1)), 'A')
				         || to_tsvector('simple', split_part(words, chr(31), 2))
				  from search_waiting
				""");
		run(connection, "truncate search_waiting");
	}

	private static void run(Connection connection, String sql) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(sql);
		}
	}

}
