package org.mandat.jurisdiction;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A role given to a post or taken from it, with its reason.
 *
 * @param id the change
 * @param post the post
 * @param role the role, by its name in packs
 * @param way {@code give} or {@code take}
 * @param reason why
 * @param document the number of the decision
 * @param askedBy the tenure that asked, none of the operator
 * @param askedAt when
 * @param state {@code asked}, {@code done} or {@code refused}
 * @param settledAt when it was done or refused
 * @param version for two people who settle at once
 */
public record RoleChange(UUID id, UUID post, String role, String way, String reason, @Nullable String document,
		@Nullable UUID askedBy, Instant askedAt, String state, @Nullable Instant settledAt, long version) {

	/** Whether it waits for a second person. */
	public boolean waits() {
		return "asked".equals(this.state);
	}

}
