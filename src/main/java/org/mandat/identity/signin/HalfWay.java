package org.mandat.identity.signin;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.security.Vault;
import org.springframework.stereotype.Component;

/**
 * What a browser keeps, sealed, between the first proof and the code: whose sign-in it is
 * and until when. Nothing is kept here, so a stranger who begins a thousand writes
 * nothing.
 */
@Component
class HalfWay {

	/** How long one has for the code. */
	static final Duration LIFE = Duration.ofMinutes(10);

	private static final String PURPOSE = "identity.sign-in";

	private final Vault vault;

	private final Clock clock;

	HalfWay(Vault vault, Clock clock) {
		this.vault = vault;
		this.clock = clock;
	}

	/** Seals it for the browser. */
	String seal(Half half) {
		byte[] plain = ByteBuffer.allocate(25)
			.putLong(half.account().getMostSignificantBits())
			.putLong(half.account().getLeastSignificantBits())
			.putLong(this.clock.instant().plus(LIFE).getEpochSecond())
			.put((byte) (half.byProvider() ? 1 : 0))
			.array();
		return Base64.getUrlEncoder().withoutPadding().encodeToString(this.vault.seal(plain, PURPOSE));
	}

	/** What the browser brought, if it still holds. */
	Optional<Half> open(String sealed) {
		try {
			ByteBuffer plain = ByteBuffer.wrap(this.vault.open(Base64.getUrlDecoder().decode(sealed), PURPOSE));
			UUID account = new UUID(plain.getLong(), plain.getLong());
			boolean late = Instant.ofEpochSecond(plain.getLong()).isBefore(this.clock.instant());
			return late ? Optional.empty() : Optional.of(new Half(account, plain.hasRemaining() && plain.get() == 1));
		}
		catch (Vault.Closed | IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * A sign-in that waits for its code.
	 *
	 * @param account whose
	 * @param byProvider whether the provider vouched for the first factor
	 */
	record Half(UUID account, boolean byProvider) {
	}

}
