package org.mandat.bench.load;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.mandat.platform.database.Login;

/**
 * What this machine can do at most, in the same minute: an HTTP answer of five bytes, a
 * row by its key, a durable commit of one row. Each figure of the product is read beside
 * them.
 */
public final class Limits {

	private static final int ROWS = 10_000;

	private static final int CONNECTIONS = 16;

	private Limits() {
	}

	/** The JDK's own HTTP server, which answers "hello". */
	public static Map<String, Double> http(double seconds) throws IOException {
		System.setProperty("sun.net.httpserver.nodelay", "true");
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		byte[] hello = { 'h', 'e', 'l', 'l', 'o' };
		server.createContext("/", (exchange) -> {
			exchange.sendResponseHeaders(200, hello.length);
			try (OutputStream out = exchange.getResponseBody()) {
				out.write(hello);
			}
		});
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			server.setExecutor(threads);
			server.start();
			byte[] request = Requests.get("/", "");
			int port = server.getAddress().getPort();
			Loop.http(port, 4, Math.min(1, seconds), 200, (connection, n) -> request);
			Map<String, Double> figures = new LinkedHashMap<>();
			Loop.http(port, 1, seconds, 200, (connection, n) -> request).into("c1", figures);
			Loop.http(port, CONNECTIONS, seconds, 200, (connection, n) -> request).into("c16", figures);
			server.stop(0);
			return figures;
		}
	}

	/** A row by its key over JDBC. */
	public static Map<String, Double> select(String url, Login login, double seconds) throws SQLException {
		prepare(url, login);
		return each(url, login, seconds, "select note from bench.row_of_key where id = ?", (statement, key) -> {
			statement.setInt(1, key);
			try (ResultSet row = statement.executeQuery()) {
				row.next();
			}
		});
	}

	/** A durable commit of one row over JDBC. */
	public static Map<String, Double> commit(String url, Login login, double seconds) throws SQLException {
		prepare(url, login);
		return each(url, login, seconds, "insert into bench.row_committed (note) values (?)", (statement, key) -> {
			statement.setString(1, "a row of about sixty bytes, number " + key);
			statement.executeUpdate();
		});
	}

	private static Map<String, Double> each(String url, Login login, double seconds, String sql, Work work)
			throws SQLException {
		Map<String, Double> figures = new LinkedHashMap<>();
		Connection[] connections = new Connection[CONNECTIONS];
		PreparedStatement[] statements = new PreparedStatement[CONNECTIONS];
		try {
			for (int i = 0; i < CONNECTIONS; i++) {
				connections[i] = DriverManager.getConnection(url, login.user(), login.password());
				statements[i] = connections[i].prepareStatement(sql);
			}
			Loop.Step step = (connection, n) -> {
				work.on(statements[connection], (n * 7919 + connection) % ROWS);
				return 0;
			};
			Loop.run(2, Math.min(1, seconds), step);
			Loop.run(1, seconds, step).into("c1", figures);
			Loop.run(CONNECTIONS, seconds, step).into("c16", figures);
		}
		finally {
			for (Connection connection : connections) {
				if (connection != null) {
					connection.close();
				}
			}
		}
		return figures;
	}

	private static void prepare(String url, Login login) throws SQLException {
		try (Connection connection = DriverManager.getConnection(url, login.user(), login.password());
				PreparedStatement made = connection.prepareStatement(
						"""
								do $$ begin
								  create schema if not exists bench;
								  if to_regclass('bench.row_of_key') is null then
								    create table bench.row_of_key (id int primary key, note text not null);
								    insert into bench.row_of_key select n, 'note ' || n from generate_series(0, %d) n;
								    create table bench.row_committed (id bigint generated always as identity primary key, note text);
								    analyze bench.row_of_key;
								  end if;
								end $$
								"""
							.formatted(ROWS))) {
			made.execute();
		}
	}

	private interface Work {

		void on(PreparedStatement statement, int key) throws SQLException;

	}

}
