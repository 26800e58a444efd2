package org.mandat.platform.database;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The generated passwords of one installation and the port it prefers, kept in a file
 * that only its owner reads. The set-up login is the superuser; the product itself never
 * signs in with it.
 */
record Secrets(Login setup, Login owner, Login application, int port) {

	static Secrets loadOrCreate(DataFolder folder) throws IOException {
		Path file = folder.secrets();
		if (Files.exists(file)) {
			// A copy or a restore may have widened it.
			Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
			return load(file);
		}
		Secrets fresh = new Secrets(new Login("mandat_setup", password()), new Login("mandat_owner", password()),
				new Login("mandat_app", password()), Ports.free(0));
		fresh.save(folder);
		return fresh;
	}

	Secrets withPort(int other) {
		return new Secrets(this.setup, this.owner, this.application, other);
	}

	void save(DataFolder folder) throws IOException {
		Durably.writePrivate(folder.secrets(), """
				# Made by Mandat. Whoever reads this file can read and change the whole database.
				setup.password=%s
				owner.password=%s
				application.password=%s
				port=%d
				""".formatted(this.setup.password(), this.owner.password(), this.application.password(), this.port));
	}

	private static Secrets load(Path file) throws IOException {
		Properties properties = new Properties();
		try (Reader reader = Files.newBufferedReader(file)) {
			properties.load(reader);
		}
		try {
			return new Secrets(login(file, "mandat_setup", properties, "setup.password"),
					login(file, "mandat_owner", properties, "owner.password"),
					login(file, "mandat_app", properties, "application.password"),
					Integer.parseInt(properties.getProperty("port", "0").strip()));
		}
		catch (NumberFormatException ex) {
			throw new Refused(ex, Refusal.SECRETS_DO_NOT_FIT, file);
		}
	}

	private static Login login(Path file, String user, Properties properties, String key) {
		String password = properties.getProperty(key);
		if (password == null || password.isBlank()) {
			throw new Refused(Refusal.SECRETS_DO_NOT_FIT, file);
		}
		return new Login(user, password.strip());
	}

	private static String password() {
		byte[] random = new byte[32];
		new SecureRandom().nextBytes(random);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
	}

}
