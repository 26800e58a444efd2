package org.mandat.identity.factor;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.documents.QrCode;
import org.mandat.platform.security.Vault;
import org.springframework.stereotype.Component;

/**
 * Offers a new secret for an authenticator app. Until the app has shown that it has it,
 * the secret lies with the page alone, encrypted and for a quarter of an hour: looking at
 * the page changes nothing, and a wrong code shows the same square again.
 */
@Component
class Enrolment {

	private static final Duration LIFE = Duration.ofMinutes(15);

	private final OneTimeCodes codes;

	private final Vault vault;

	private final Clock clock;

	Enrolment(OneTimeCodes codes, Vault vault, Clock clock) {
		this.codes = codes;
		this.vault = vault;
		this.clock = clock;
	}

	Offer offer(UUID account, String login, String where) {
		return offer(account, this.codes.secret(), login, where);
	}

	Offer offer(UUID account, byte[] secret, String login, String where) {
		byte[] sealed = this.vault.seal(ByteBuffer.allocate(Long.BYTES + secret.length)
			.putLong(this.clock.instant().plus(LIFE).getEpochSecond())
			.put(secret)
			.array(), purpose(account));
		return new Offer(QrCode.of(OneTimeCodes.address(secret, login, where)),
				OneTimeCodes.text(secret).replaceAll("(.{4})(?=.)", "$1 "),
				Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
	}

	/** The secret that was offered to this account, unless that is too long ago. */
	Optional<byte[]> secret(UUID account, String offered) {
		try {
			ByteBuffer open = ByteBuffer
				.wrap(this.vault.open(Base64.getUrlDecoder().decode(offered), purpose(account)));
			boolean late = Instant.ofEpochSecond(open.getLong()).isBefore(this.clock.instant());
			byte[] secret = new byte[open.remaining()];
			open.get(secret);
			return late ? Optional.empty() : Optional.of(secret);
		}
		catch (Vault.Closed | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String purpose(UUID account) {
		return "identity.enrolment " + account;
	}

}
