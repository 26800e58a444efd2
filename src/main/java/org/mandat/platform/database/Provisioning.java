package org.mandat.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.postgresql.util.PasswordUtil;

/**
 * Makes the two roles of the product and a database for them: the owner, who migrates and
 * backs up, and the application, which owns nothing and passes no wall. Both are ordinary
 * roles. Repeating it is harmless.
 */
record Provisioning(Connection admin) {

	void roles(Login owner, Login application) throws SQLException {
		boolean automatic = this.admin.getAutoCommit();
		this.admin.setAutoCommit(false);
		try {
			role(owner);
			role(application);
			this.admin.commit();
		}
		finally {
			this.admin.rollback();
			this.admin.setAutoCommit(automatic);
		}
	}

	/** It carries its name only once it is complete. */
	void database(String name, Login owner, Login application, String options) throws SQLException {
		String unfinished = name + "_unfinished";
		execute("drop database if exists " + unfinished);
		execute("create database " + unfinished + " owner " + owner.user() + " " + options);
		execute("revoke all on database " + unfinished + " from public");
		execute("grant connect on database " + unfinished + " to " + application.user());
		execute("alter database " + unfinished + " rename to " + name);
	}

	boolean exists(String database) throws SQLException {
		try (PreparedStatement statement = this.admin.prepareStatement("select from pg_database where datname = ?")) {
			statement.setString(1, database);
			try (ResultSet found = statement.executeQuery()) {
				return found.next();
			}
		}
	}

	/** Leaves the databases that only set-up needs to the superuser. */
	void closeToOthers(String... databases) throws SQLException {
		for (String database : databases) {
			execute("revoke all on database " + database + " from public");
		}
	}

	private void role(Login login) throws SQLException {
		execute("""
				do $$ begin
				  if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
				end $$
				""".formatted(login.user()));
		execute("""
				alter role %s login nosuperuser nocreatedb nocreaterole noreplication nobypassrls password '%s'
				""".formatted(login.user(),
				PasswordUtil.encodePassword(login.user(), login.password().toCharArray(), "scram-sha-256")));
		// Errors go to the caller; in the server's log they could quote what a person
		// typed. Autovacuum has no role and still logs its errors.
		execute("alter role " + login.user() + " set log_min_messages = 'log'");
	}

	private void execute(String sql) throws SQLException {
		try (Statement statement = this.admin.createStatement()) {
			statement.execute(sql);
		}
	}

}
