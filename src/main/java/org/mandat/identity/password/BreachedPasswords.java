package org.mandat.identity.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import org.springframework.stereotype.Component;

/**
 * The passwords that attackers try first, in lower case, from a list that ships with the
 * product: it asks no service, so no password leaves the machine. Read when the first
 * password is chosen.
 */
@Component
public class BreachedPasswords {

	private static final String LIST = "/identity/breached-passwords.txt.gz";

	private volatile Set<String> known = Set.of();

	/** Whether the list has this one; the case does not matter. */
	public boolean contains(String password) {
		return list().contains(password.toLowerCase(java.util.Locale.ROOT));
	}

	private Set<String> list() {
		Set<String> read = this.known;
		if (read.isEmpty()) {
			read = read();
			this.known = read;
		}
		return read;
	}

	private static Set<String> read() {
		InputStream file = BreachedPasswords.class.getResourceAsStream(LIST);
		if (file == null) {
			throw new IllegalStateException(LIST + " is not in this build");
		}
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(file), StandardCharsets.UTF_8))) {
			Set<String> all = new HashSet<>(80_000);
			lines.lines().forEach(all::add);
			return Collections.unmodifiableSet(all);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
