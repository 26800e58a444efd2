package org.mandat.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A mail as it is kept.
 *
 * @param id the mail
 * @param person to whom, unless an address was stated
 * @param tenure the tenure for which the person gets it, or none
 * @param address the stated address, or none
 * @param language the language of a stated address
 * @param subject key of the subject
 * @param text key of the sentence
 * @param facts what stands in it
 * @param path the page it leads to, or none
 * @param secret the encrypted path, or none
 * @param optional whether the addressee may do without
 * @param bundles whether it may share a letter
 * @param madeAt when it was asked for
 * @param dueAt when it leaves
 * @param state where it stands
 * @param letter the letter in which it last left, or none
 * @param claimedAt when a node last took it up
 * @param tries how often it was tried
 * @param settledAt when nothing more could happen to it
 * @param problem key of what went wrong, or none
 * @param answer what the server said, or none
 */
public record MailRow(UUID id, @Nullable UUID person, @Nullable UUID tenure, @Nullable String address,
		@Nullable String language, String subject, String text, List<Fact> facts, @Nullable String path,
		byte @Nullable [] secret, boolean optional, boolean bundles, Instant madeAt, Instant dueAt, String state,
		@Nullable UUID letter, @Nullable Instant claimedAt, int tries, @Nullable Instant settledAt,
		@Nullable String problem, @Nullable String answer) {

	private static final Set<String> OPEN = Set.of("waiting", "sending");

	/** Whether it is on its way. */
	public boolean open() {
		return OPEN.contains(this.state);
	}

	/** Whether a person may take it back, or send it now or once more. */
	public boolean movable() {
		return "waiting".equals(this.state) || "to-copy".equals(this.state) || "failed".equals(this.state);
	}

	@Override
	public String toString() {
		return "MailRow[" + this.id + "]";
	}

}
