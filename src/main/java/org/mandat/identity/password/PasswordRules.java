package org.mandat.identity.password;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: twelve characters or more, none of the list of breached
 * ones, none that is a breached one or a word of the person's own (login, name, place)
 * with digits and signs around it. No rule about capitals or digits, no expiry: both make
 * passwords worse (NIST SP 800-63B).
 */
@Component
public class PasswordRules {

	/** The least number of characters. */
	public static final int SHORTEST = 12;

	private static final int LONGEST_UNIT = 5;

	private static final String PRODUCT = "mandat";

	private final BreachedPasswords breached;

	PasswordRules(BreachedPasswords breached) {
		this.breached = breached;
	}

	/**
	 * Why this password is refused, or nothing.
	 * @param password what was typed
	 * @param own words that everybody would try for this person
	 */
	public Optional<Refusal> refuse(String password, List<String> own) {
		String plain = Passwords.normal(password).toLowerCase(Locale.ROOT);
		if (plain.codePointCount(0, plain.length()) < SHORTEST) {
			return Optional.of(Refusal.of("identity.password.short", SHORTEST));
		}
		if (plain.length() > Passwords.LONGEST) {
			return Optional.of(Refusal.of("identity.password.long", Passwords.LONGEST));
		}
		String core = core(plain);
		if (this.breached.contains(plain) || this.breached.contains(core) || repeats(plain)) {
			return Optional.of(Refusal.of("identity.password.breached"));
		}
		boolean ownWord = Stream.concat(own.stream(), Stream.of(PRODUCT))
			.flatMap(PasswordRules::words)
			.map((word) -> core(word.toLowerCase(Locale.ROOT)))
			.anyMatch((word) -> !word.isEmpty() && core.equals(word));
		return ownWord ? Optional.of(Refusal.of("identity.password.own")) : Optional.empty();
	}

	/**
	 * A word as it is, and both halves of an address; also of what only looks like one.
	 */
	private static Stream<String> words(String word) {
		return Stream.concat(Stream.of(word), Arrays.stream(word.split("@")));
	}

	/** The letters between digits and signs at both ends. */
	private static String core(String text) {
		return text.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
	}

	private static boolean repeats(String text) {
		for (int unit = 1; unit <= LONGEST_UNIT; unit++) {
			String once = text.substring(0, unit);
			if (once.repeat(text.length() / unit + 1).startsWith(text)) {
				return true;
			}
		}
		return false;
	}

}
