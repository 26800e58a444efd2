package org.mandat.platform.data;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Whether the database answers to the application. The migrations ran before: without
 * them this bean, like all that asks the database, is not made.
 */
@Component
public class Readiness {

	private final JdbcClient sql;

	Readiness(JdbcClient sql) {
		this.sql = sql;
	}

	/** Asks the database now. */
	public boolean ready() {
		try {
			return this.sql.sql("select true").query(Boolean.class).single();
		}
		catch (DataAccessException ex) {
			return false;
		}
	}

}
