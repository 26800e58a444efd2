package org.mandat.assessment.round;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Reader;
import org.mandat.platform.security.Vault;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the links by which partners answer. A link is sealed with the key of
 * the installation and names the space, the round and a random number, of which only the
 * digest is kept until the link is used. It names no post and nobody: all links of a
 * round are alike.
 */
@Component
class PartnerLinks {

	private static final String PURPOSE = "assessment partner";

	private static final int LONGEST = 400;

	private static final int RANDOM = 16;

	private final SecureRandom random = new SecureRandom();

	private final Vault vault;

	PartnerLinks(Vault vault) {
		this.vault = vault;
	}

	/** A new link for a round of the reader's space. */
	Made make(UUID round) {
		byte[] number = new byte[RANDOM];
		this.random.nextBytes(number);
		ByteBuffer says = ByteBuffer.allocate(2 * RANDOM + RANDOM);
		put(says, RoundRepository.space());
		put(says, round);
		says.put(number);
		String token = Base64.getUrlEncoder().withoutPadding().encodeToString(this.vault.seal(says.array(), PURPOSE));
		return new Made("/partners/" + token, digest(number));
	}

	/** What a link says, if it was made here. */
	Optional<Place> open(String token) {
		if (token.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			ByteBuffer says = ByteBuffer.wrap(this.vault.open(Base64.getUrlDecoder().decode(token), PURPOSE));
			UUID space = new UUID(says.getLong(), says.getLong());
			UUID round = new UUID(says.getLong(), says.getLong());
			byte[] number = new byte[RANDOM];
			says.get(number);
			return Optional.of(new Place(space, round, digest(number)));
		}
		catch (IllegalArgumentException | BufferUnderflowException | Vault.Closed ex) {
			return Optional.empty();
		}
	}

	/** Whoever has a link sees no passages, and acts for no post. */
	static Reader reader(UUID space) {
		return new Reader(space, null, null, false);
	}

	private static void put(ByteBuffer to, UUID id) {
		to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
	}

	private static byte[] digest(byte[] number) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(number);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * A link that was just made; shown once and kept nowhere.
	 *
	 * @param path its page
	 * @param digest what is kept of it until it is used
	 */
	record Made(String path, byte[] digest) {
	}

	/**
	 * Where a link leads.
	 *
	 * @param space the space
	 * @param round the round
	 * @param digest the digest of its number
	 */
	record Place(UUID space, UUID round, byte[] digest) {
	}

}
