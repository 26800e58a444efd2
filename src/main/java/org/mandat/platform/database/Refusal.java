package org.mandat.platform.database;

/**
 * Every reason for which the database does not start, with the sentence an operator
 * reads. The key is the one under which a translation is looked up.
 */
enum Refusal {

	UNSUPPORTED_SYSTEM("There is no built-in PostgreSQL for {0}; set MANDAT_DATABASE_URL to a PostgreSQL 15 or later."),

	APPLICATION_RUNNING("Mandat already runs on the folder {0} (process {1}); stop it first or name another folder."),

	SERVED_ELSEWHERE(
			"The folder {0} is in use by another container or machine; run this command there, or stop that one first."),

	FOLDER_NOT_WRITABLE("The folder {0} cannot be written to; give user {1} the right to write there."),

	FOLDER_OF_ANOTHER_USER("The folder {0} belongs to user {1}, but Mandat runs as {2}; run it as {1}."),

	NO_PROGRAMS_ALLOWED(
			"The folder {0} does not allow programs to run (mounted with noexec); name a folder on another disk."),

	DISK_FULL("The disk of the folder {0} is full; free some space and start again. Nothing that was saved is lost."),

	NEWER_DATA(
			"The folder {0} holds data of PostgreSQL {1}, but this Mandat runs {2}; start it with the newer Mandat that made them."),

	OLDER_DATA(
			"The folder {0} holds data of PostgreSQL {1}, but this Mandat runs {2}; make a backup with the older Mandat and restore it with this one."),

	NOT_A_CLUSTER("The folder {0} is not a database of Mandat; move it away or restore a backup."),

	LIBRARY_MISSING(
			"The built-in PostgreSQL needs {0}, which this system lacks; install it, or set MANDAT_DATABASE_URL to another server."),

	PROGRAM_MISSING("The program {0} is missing on this system; install the package util-linux."),

	ROOT_NOT_ALLOWED(
			"PostgreSQL does not run as root, and this system does not let root open a user namespace; run Mandat as an ordinary user that owns the folder {0}, or set MANDAT_DATABASE_URL."),

	BINARIES_DAMAGED("The PostgreSQL that came with this Mandat is damaged ({0}); install Mandat again."),

	SECRETS_DO_NOT_FIT(
			"The passwords in {0} do not fit the database beside it; put back the right file, or remove it and Mandat makes new ones at the next start."),

	STILL_RECOVERING(
			"The database still repairs itself after {0} seconds; it goes on by itself, so start again later. Its log is {1}."),

	BUSY("Another command has been starting or stopping the database of {0} for {1} seconds; try again later."),

	OLD_SERVER_LINGERS("Processes of an earlier PostgreSQL still work in {0} (process {1}); wait, or end them."),

	START_FAILED("The database did not start: {0}. Its log is {1}.");

	private final String english;

	Refusal(String english) {
		this.english = english;
	}

	String english() {
		return this.english;
	}

	String key() {
		StringBuilder key = new StringBuilder("platform.database.refused.");
		boolean upper = false;
		for (char c : name().toCharArray()) {
			if (c == '_') {
				upper = true;
			}
			else {
				key.append(upper ? c : Character.toLowerCase(c));
				upper = false;
			}
		}
		return key.toString();
	}

}
