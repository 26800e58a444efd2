package org.mandat.platform.database;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The server on which {@link TestPostgres} makes databases, built in or external; both
 * have the same two roles.
 */
record TestServer(@Nullable DatabaseServer builtIn, String adminUrl, Login adminLogin, Login owner,
		Login application) implements AutoCloseable {

	/** Beside the compiled classes, removed by a clean build. */
	static final DataFolder FOLDER = new DataFolder(Path.of("target", "test-postgres"));

	private static final long ROLES = 0x6d616e646174L;

	static TestServer open() {
		String url = System.getenv("MANDAT_DATABASE_URL");
		return (url == null || url.isBlank()) ? builtInServer() : external(url);
	}

	Connection admin() throws SQLException {
		return DriverManager.getConnection(this.adminUrl, this.adminLogin.user(), this.adminLogin.password());
	}

	String url(String database) {
		return this.adminUrl.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + database);
	}

	String emptyDatabaseOptions() {
		String options = "template template0 encoding 'UTF8' ";
		return options + (versionNumber() >= 170000 ? "locale_provider builtin locale 'C' builtin_locale 'C.UTF-8'"
				: "locale_provider libc locale 'C.UTF-8'");
	}

	@Override
	public void close() {
		if (this.builtIn != null) {
			this.builtIn.close();
		}
	}

	private static TestServer builtInServer() {
		DatabaseServer server = EmbeddedPostgres.open(FOLDER, ServerSettings.losingDataForTests());
		TestServer opened = new TestServer(server, Connections.url(server.port(), "postgres"), server.setup(),
				server.owner(), server.application());
		opened.dropLeftovers();
		return opened;
	}

	private static TestServer external(String url) {
		Login admin = new Login(required("MANDAT_DATABASE_ADMIN_USER"), required("MANDAT_DATABASE_ADMIN_PASSWORD"));
		TestServer opened = new TestServer(null, url, admin, derived("mandat_owner", admin),
				derived("mandat_app", admin));
		try (Connection connection = opened.admin(); Statement lock = connection.createStatement()) {
			// Another build may be making the same roles.
			lock.execute("select pg_advisory_lock(" + ROLES + ")");
			new Provisioning(connection).roles(opened.owner(), opened.application());
		}
		catch (SQLException ex) {
			throw new IllegalStateException("MANDAT_DATABASE_URL names no server for the tests", ex);
		}
		return opened;
	}

	// Of test runs that were killed.
	private void dropLeftovers() {
		try (Connection connection = admin(); Statement statement = connection.createStatement()) {
			List<String> names = new ArrayList<>();
			try (ResultSet found = statement
				.executeQuery("select datname from pg_database where datname ~ '^test_[0-9]+_[0-9]+(_unfinished)?$'")) {
				while (found.next()) {
					names.add(found.getString(1));
				}
			}
			for (String name : names) {
				if (!ProcessTable.isAlive(Long.parseLong(name.split("_")[1]))) {
					statement.execute("drop database if exists " + name + " with (force)");
				}
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private int versionNumber() {
		try (Connection connection = admin();
				Statement statement = connection.createStatement();
				ResultSet version = statement.executeQuery("select current_setting('server_version_num')::int")) {
			version.next();
			return version.getInt(1);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// The same in every run against one server, so that runs side by side agree.
	private static Login derived(String role, Login admin) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest((role + ":" + admin.password()).getBytes(StandardCharsets.UTF_8));
			return new Login(role, HexFormat.of().formatHex(digest));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String required(String variable) {
		String value = System.getenv(variable);
		if (value == null) {
			throw new IllegalStateException(variable + " is needed beside MANDAT_DATABASE_URL");
		}
		return value;
	}

}
