package org.mandat.council.invitation;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.data.Reader;
import org.mandat.platform.security.Vault;
import org.springframework.stereotype.Component;

/**
 * Makes and reads the links through which a post answers. A link is signed and encrypted
 * with the key of the installation: it names the space, the invitation and the count of
 * its links, tells none of them to who looks at it, and cannot be made by who steals the
 * database. Nothing is kept, so each letter to a post carries a link that holds as long
 * as the others do.
 */
@Component
class AnswerLinks {

	private static final String PURPOSE = "council answer";

	private static final int LONGEST = 400;

	private final Vault vault;

	AnswerLinks(Vault vault) {
		this.vault = vault;
	}

	/** The page of the link for this invitation of the reader's space. */
	String path(Invited invited) {
		ByteBuffer says = ByteBuffer.allocate(36);
		put(says, InvitationRepository.space());
		put(says, invited.id());
		says.putInt(invited.links());
		return "/answers/"
				+ Base64.getUrlEncoder().withoutPadding().encodeToString(this.vault.seal(says.array(), PURPOSE));
	}

	/** What a link says, if it was made here. */
	Optional<Place> open(String token) {
		if (token.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			ByteBuffer says = ByteBuffer.wrap(this.vault.open(Base64.getUrlDecoder().decode(token), PURPOSE));
			return Optional.of(new Place(take(says), take(says), says.getInt()));
		}
		catch (IllegalArgumentException | BufferUnderflowException | Vault.Closed ex) {
			return Optional.empty();
		}
	}

	/** Whoever has a link sees no passages. */
	static Reader reader(UUID space) {
		return new Reader(space, null, null, false);
	}

	private static void put(ByteBuffer to, UUID id) {
		to.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
	}

	private static UUID take(ByteBuffer from) {
		return new UUID(from.getLong(), from.getLong());
	}

	/**
	 * Where a link leads.
	 *
	 * @param space the space
	 * @param invitation the invitation
	 * @param links the count of its links
	 */
	record Place(UUID space, UUID invitation, int links) {
	}

}
