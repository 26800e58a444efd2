package org.mandat.bench.region;

import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.io.IOException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows that wait for their {@code COPY}, table by table: they are sent in the order of
 * the tables, so that a row never comes before the one it points to.
 */
final class Rows {

	private static final HexFormat HEX = HexFormat.of();

	private final Map<Table, StringBuilder> waiting = new LinkedHashMap<>();

	private final List<Table> order;

	private long count;

	Rows(List<Table> order) {
		this.order = order;
	}

	void add(Table table, @Nullable Object... values) {
		if (values.length != table.filled().size()) {
			throw new IllegalArgumentException(table.name() + " takes " + table.filled());
		}
		StringBuilder out = this.waiting.computeIfAbsent(table, (fresh) -> new StringBuilder(1 << 16));
		for (int i = 0; i < values.length; i++) {
			out.append((i == 0) ? "" : "\t");
			value(out, values[i]);
		}
		out.append('\n');
		this.count++;
	}

	/** Sends all of them and gives how many. */
	long send(Connection connection) throws SQLException {
		try {
			for (Table table : this.order) {
				StringBuilder rows = this.waiting.get(table);
				if (rows != null && !rows.isEmpty()) {
					String target = (table == Tables.SEARCH) ? SearchRows.COPY : table.copy();
					connection.unwrap(PGConnection.class)
						.getCopyAPI()
						.copyIn(target, new StringReader(rows.toString()));
					rows.setLength(0);
				}
			}
		}
		catch (IOException ex) {
			throw new SQLException(ex);
		}
		long sent = this.count;
		this.count = 0;
		return sent;
	}

	private static void value(StringBuilder out, @Nullable Object value) {
		switch (value) {
			case null -> out.append("\\N");
			case byte[] bytes -> out.append("\\\\x").append(HEX.formatHex(bytes));
			case Boolean flag -> out.append(flag ? 't' : 'f');
			case String text -> text(out, text);
			default -> out.append(value);
		}
	}

	private static void text(StringBuilder out, String text) {
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			switch (c) {
				case '\\' -> out.append("\\\\");
				case '\t' -> out.append("\\t");
				case '\n' -> out.append("\\n");
				case '\r' -> out.append("\\r");
				default -> out.append(c);
			}
		}
	}

}
