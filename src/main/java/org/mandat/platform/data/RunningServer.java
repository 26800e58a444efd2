package org.mandat.platform.data;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which version serves these data now. Each connection of a server says so in its
 * application name, so nothing has to be written, and nothing is left behind by a server
 * that was killed.
 */
final class RunningServer {

	private static final String SERVES = "mandat-serve ";

	private static final int LONGEST = 63;

	private RunningServer() {
	}

	/** The application name of a server's connections; at most 63 characters are kept. */
	static String name(String version) {
		String name = SERVES + version;
		return name.substring(0, Math.min(name.length(), LONGEST));
	}

	/**
	 * Refuses a command beside a server of another version: it would bring the tables to
	 * its own state under the server's feet (decision 27).
	 */
	static void refuseAnother(DataSource database, String version) {
		new JdbcTemplate(database).queryForList("""
				select distinct application_name from pg_stat_activity
				 where datname = current_database() and starts_with(application_name, ?) and application_name <> ?
				""", String.class, SERVES, name(version)).stream().findFirst().ifPresent((other) -> {
			throw new OtherVersion(other.substring(SERVES.length()), version);
		});
	}

	/**
	 * Another version serves these data; the message is the sentence for the operator.
	 */
	static final class OtherVersion extends RuntimeException {

		private OtherVersion(String running, String own) {
			super("A server of Mandat " + running + " runs on these data, and this command is of Mandat " + own
					+ "; nothing was done. Use the command of the running version, or stop the server first.");
		}

	}

}
