package org.mandat.platform.database;

/** A role of the database with its password, which no text form of it shows. */
public record Login(String user, String password) {

	@Override
	public String toString() {
		return this.user;
	}

}
