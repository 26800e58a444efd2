package org.mandat.identity.invitation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * A link that can still be used, as the page behind it sees it.
 *
 * @param space the space
 * @param spaceName its official names
 * @param tenure the tenure to which it belongs
 * @param person who is meant
 * @param name the person's name
 * @param email the person's address, or an empty text
 * @param post the post
 * @param account the account that it gives back, or nothing for an invitation
 * @param login that account's login, or an empty text
 * @param until until when it holds
 */
public record Link(UUID space, Text spaceName, UUID tenure, UUID person, String name, String email, Text post,
		@Nullable UUID account, String login, Instant until) {

	/** Whether it gives an account back. */
	public boolean recovery() {
		return this.account != null;
	}

}
