package org.mandat.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.data.DatabaseAccess;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An empty database on a server that the operator runs. What fails leaves it as empty as
 * it was: the schemas of the modules go again.
 */
final class ServerTarget implements RestoreTarget {

	private final DatabaseAccess access;

	private boolean begun;

	ServerTarget(DatabaseAccess access) {
		this.access = access;
	}

	@Override
	public String name() {
		return "the database " + this.access.url().replaceFirst("\\?.*", "");
	}

	@Override
	public DatabaseAccess open() {
		if (!schemas().isEmpty()) {
			throw new CommandRefused("In " + name() + " lies an installation already; a restore overwrites nothing."
					+ " Name an empty database.");
		}
		this.begun = true;
		return this.access;
	}

	private List<String> schemas() {
		try (Connection connection = source().getConnection()) {
			return new Catalogue(connection).schemas();
		}
		catch (SQLException ex) {
			throw new CommandRefused("Of " + name() + " nothing could be read: " + ex.getMessage());
		}
	}

	private DriverManagerDataSource source() {
		return new DriverManagerDataSource(this.access.url(), this.access.owner().user(),
				this.access.owner().password());
	}

	@Override
	public List<String> settings() {
		return List.of();
	}

	@Override
	public void release() {
		// the server is the operator's
	}

	@Override
	public void keep() {
		this.begun = false;
	}

	@Override
	public void discard() {
		if (this.begun) {
			JdbcTemplate sql = new JdbcTemplate(source());
			schemas().forEach((schema) -> sql.execute("drop schema " + Catalogue.quotedWord(schema) + " cascade"));
			this.begun = false;
		}
	}

}
