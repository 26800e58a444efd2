package org.mandat.council.invitation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * The invitation of one post to one meeting, and what the post answered.
 *
 * @param id the invitation
 * @param meeting the meeting
 * @param post the post
 * @param links how often its link was made; earlier ones open nothing
 * @param toldSequence what the post was told last, none if nothing yet
 * @param toldAt when that was
 * @param remindedAt when it was reminded, or not
 * @param answer yes, no or deputy; none if there is none
 * @param answeredAt when it was given
 * @param answeredBy through the link, or noted by the secretariat
 * @param answers how often an answer came through the link
 */
public record Invited(UUID id, UUID meeting, UUID post, int links, @Nullable Integer toldSequence,
		@Nullable Instant toldAt, @Nullable Instant remindedAt, @Nullable String answer, @Nullable Instant answeredAt,
		@Nullable String answeredBy, int answers) {

	/** What can be answered. */
	public static final List<String> ANSWERS = List.of("yes", "deputy", "no");

	/** Whether the post was told of the meeting as it stands now. */
	boolean knows(int sequence) {
		return this.toldSequence != null && this.toldSequence >= sequence;
	}

}
