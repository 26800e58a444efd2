package org.mandat.identity.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A secret of 256 random bits that one browser or one link holds; the database knows its
 * digest only.
 *
 * @param text what the browser gets
 * @param digest what is stored
 */
public record Token(String text, byte[] digest) {

	private static final SecureRandom RANDOM = new SecureRandom();

	/** A new token. */
	public static Token make() {
		byte[] bits = new byte[32];
		RANDOM.nextBytes(bits);
		String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
		return new Token(text, digest(text));
	}

	/** The digest under which a token is looked for. */
	public static byte[] digest(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
