package org.mandat.identity.invitation;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * Somebody who holds a post now, and whether an account opens it.
 *
 * @param tenure the tenure
 * @param person the person
 * @param name the person's name
 * @param post the post
 * @param account the account, if there is one
 * @param linkUntil until when a link waits to be used, if one does
 */
public record Invitee(UUID tenure, UUID person, String name, Text post, @Nullable UUID account,
		@Nullable Instant linkUntil) {

}
