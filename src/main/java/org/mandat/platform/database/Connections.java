package org.mandat.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import org.postgresql.Driver;
import org.postgresql.util.PasswordUtil;

/**
 * Signs in to the server on loopback. It insists on SCRAM, which proves the server to us
 * as well: a stranger who listens on the port of a stopped server learns no password.
 */
final class Connections {

	private Connections() {
	}

	/**
	 * Loads the driver and what it signs in with, which takes longer than the start of
	 * the server beside which it may run.
	 */
	static void prepare() {
		Thread.startVirtualThread(() -> {
			new Driver();
			PasswordUtil.encodeScramSha256("-".toCharArray());
		});
	}

	static String url(int port, String database) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + database
				+ "?sslmode=disable&gssEncMode=disable&requireAuth=scram-sha-256";
	}

	static Connection open(int port, String database, Login login) throws SQLException {
		Properties properties = new Properties();
		properties.setProperty("user", login.user());
		properties.setProperty("password", login.password());
		properties.setProperty("connectTimeout", "10");
		properties.setProperty("socketTimeout", "60");
		Connection connection = new Driver().connect(url(port, database), properties);
		if (connection == null) {
			throw new SQLException("not an address of PostgreSQL");
		}
		return connection;
	}

}
