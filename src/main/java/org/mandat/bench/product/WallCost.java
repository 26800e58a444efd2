package org.mandat.bench.product;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.database.Login;

/**
 * What the walls cost: the same statement as the application's login behind them and as
 * the owner, whom they do not bind, by turns; medians in milliseconds.
 */
public final class WallCost {

	private final String url;

	private final Login owner;

	private final Login application;

	/** On this database. */
	public WallCost(String url, Login owner, Login application) {
		this.url = url;
		this.owner = owner;
		this.application = application;
	}

	/** Measures a statement with its values in place, of this space. */
	public Map<String, Double> of(String sql, UUID space, int times) throws SQLException {
		try (Connection free = open(this.owner); Connection walled = open(this.application)) {
			behind(walled, space);
			behind(free, space);
			double[] without = new double[times];
			double[] with = new double[times];
			try (PreparedStatement first = free.prepareStatement(sql);
					PreparedStatement second = walled.prepareStatement(sql)) {
				for (int i = 0; i < times / 5 + 10; i++) {
					once(first);
					once(second);
				}
				for (int i = 0; i < times; i++) {
					without[i] = once(first);
					with[i] = once(second);
				}
			}
			Map<String, Double> figures = new LinkedHashMap<>();
			figures.put("without", median(without));
			figures.put("with", median(with));
			figures.put("ratio", median(with) / median(without));
			return figures;
		}
	}

	/** The plan of a statement behind the walls, as text. */
	public String plan(String sql, UUID space, boolean walls) throws SQLException {
		StringBuilder lines = new StringBuilder();
		try (Connection connection = open(walls ? this.application : this.owner)) {
			behind(connection, space);
			try (Statement statement = connection.createStatement();
					ResultSet row = statement.executeQuery("explain (analyze, buffers, costs off) " + sql)) {
				while (row.next()) {
					lines.append(row.getString(1)).append('\n');
				}
			}
		}
		return lines.toString().stripTrailing();
	}

	private Connection open(Login login) throws SQLException {
		Connection connection = DriverManager.getConnection(this.url, login.user(), login.password());
		connection.setAutoCommit(false);
		return connection;
	}

	private static void behind(Connection connection, UUID space) throws SQLException {
		try (PreparedStatement walls = connection.prepareStatement(
				"select set_config('mandat.spaces', ?, true), set_config('mandat.passage_spaces', ?, true)")) {
			walls.setString(1, "{" + space + "}");
			walls.setString(2, "{" + space + "}");
			walls.execute();
		}
	}

	private static double once(PreparedStatement statement) throws SQLException {
		long before = System.nanoTime();
		try (ResultSet rows = statement.executeQuery()) {
			while (rows.next()) {
				rows.getObject(1);
			}
		}
		return (System.nanoTime() - before) / 1e6;
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
