package org.mandat.platform.database;

import java.nio.file.Path;

/**
 * Names what lies where in the data folder of one installation. It neither creates nor
 * checks anything.
 */
public record DataFolder(Path root) {

	/** The major version whose data this product reads. */
	static final int MAJOR = 18;

	public DataFolder {
		root = root.toAbsolutePath().normalize();
	}

	/** Held by the one application that serves this folder. */
	public Path applicationLock() {
		return this.root.resolve("mandat.lock");
	}

	/** What the server wrote about its own life, without statements and values. */
	public Path serverLog() {
		return this.root.resolve("log").resolve("postgres.log");
	}

	/** Passwords and port, readable by the owner only. */
	public Path secrets() {
		return this.root.resolve("secrets").resolve("database.properties");
	}

	/** The key for secrets in the database, readable by the owner only. */
	public Path key() {
		return this.root.resolve("secrets").resolve("key.json");
	}

	Path postgres() {
		return this.root.resolve("postgres");
	}

	Path binaries() {
		return postgres().resolve("bin");
	}

	Path cluster() {
		return postgres().resolve(String.valueOf(MAJOR));
	}

	Path serverLock() {
		return postgres().resolve("server.lock");
	}

	Path serverHost() {
		return postgres().resolve("server.host");
	}

}
