package org.mandat.identity.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.stereotype.Component;

/**
 * Codes of an authenticator app (RFC 6238: six digits, thirty seconds, HMAC-SHA-1, which
 * is what every app knows). A clock that is a minute wrong is forgiven in both
 * directions; a stretch of time that was used once is not taken again.
 */
@Component
class OneTimeCodes {

	/** How many stretches of thirty seconds a clock may be wrong. */
	static final int DRIFT = 2;

	private static final Duration STEP = Duration.ofSeconds(30);

	/** RFC 4226 asks for 160 bits. */
	private static final int SECRET = 20;

	private final TimeBasedOneTimePasswordGenerator generator = new TimeBasedOneTimePasswordGenerator(STEP);

	private final SecureRandom random = new SecureRandom();

	private final Clock clock;

	OneTimeCodes(Clock clock) {
		this.clock = clock;
	}

	/** A new secret. */
	byte[] secret() {
		byte[] secret = new byte[SECRET];
		this.random.nextBytes(secret);
		return secret;
	}

	/**
	 * The stretch of time to which the code belongs, later than the last one that was
	 * used, or nothing: the code is wrong, too old or used.
	 */
	OptionalLong step(byte[] secret, String code, long last) {
		long now = this.clock.instant().getEpochSecond() / STEP.toSeconds();
		for (long step = Math.max(now - DRIFT, last + 1); step <= now + DRIFT; step++) {
			byte[] right = at(secret, step).getBytes(StandardCharsets.US_ASCII);
			if (MessageDigest.isEqual(right, code.getBytes(StandardCharsets.UTF_8))) {
				return OptionalLong.of(step);
			}
		}
		return OptionalLong.empty();
	}

	/** The code of a stretch of time. */
	String at(byte[] secret, long step) {
		try {
			return this.generator.generateOneTimePasswordString(
					new SecretKeySpec(secret, this.generator.getAlgorithm()),
					Instant.ofEpochSecond(step * STEP.toSeconds()));
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The secret as people type it into an app that has no camera. */
	static String text(byte[] secret) {
		return Base32.toBase32String(secret).replace("=", "");
	}

	/** The address by which an app takes the secret over. */
	static String address(byte[] secret, String login, String where) {
		return "otpauth://totp/" + encoded("Mandat (" + where + "):" + login) + "?secret=" + text(secret) + "&issuer="
				+ encoded("Mandat (" + where + ")") + "&algorithm=SHA1&digits=6&period=" + STEP.toSeconds();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
