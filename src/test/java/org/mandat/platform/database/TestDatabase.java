package org.mandat.platform.database;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/** A database of one test, with the two logins of the product and no tables. */
public record TestDatabase(String name, String jdbcUrl, Login owner, Login application) {

	public DataSource asOwner() {
		return source(this.owner);
	}

	public DataSource asApplication() {
		return source(this.application);
	}

	private DataSource source(Login login) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(this.jdbcUrl);
		source.setUser(login.user());
		source.setPassword(login.password());
		return source;
	}

}
