package org.mandat.identity.recovery;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.mandat.identity.session.Token;

/**
 * The code on a recovery sheet: 120 random bits in letters and digits that cannot be
 * taken for each other on paper.
 *
 * @param groups six groups of four
 */
public record RecoveryCode(List<String> groups) {

	/** Crockford's base 32: no I, L, O, U. */
	private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int GROUPS = 6;

	private static final int LENGTH = 4;

	private static final SecureRandom RANDOM = new SecureRandom();

	/** A new code. */
	public static RecoveryCode make() {
		List<String> groups = new ArrayList<>();
		for (int group = 0; group < GROUPS; group++) {
			StringBuilder text = new StringBuilder();
			for (int letter = 0; letter < LENGTH; letter++) {
				text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
			}
			groups.add(text.toString());
		}
		return new RecoveryCode(List.copyOf(groups));
	}

	/**
	 * The code that somebody typed from paper, whatever stands between its groups and
	 * whether letters are small; what is easily taken for another is read as that.
	 */
	public static Optional<RecoveryCode> read(String typed) {
		String plain = typed.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\\p{Pd}.]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		if (plain.length() != GROUPS * LENGTH || !plain.chars().allMatch((letter) -> LETTERS.indexOf(letter) >= 0)) {
			return Optional.empty();
		}
		List<String> groups = new ArrayList<>();
		for (int group = 0; group < GROUPS; group++) {
			groups.add(plain.substring(group * LENGTH, (group + 1) * LENGTH));
		}
		return Optional.of(new RecoveryCode(List.copyOf(groups)));
	}

	/** What is stored; a plain digest will do for so many random bits. */
	public byte[] digest() {
		return Token.digest(String.join("", this.groups));
	}

	@Override
	public String toString() {
		return "RecoveryCode[withheld]";
	}

}
