package org.mandat.rights;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A request as the register has it.
 *
 * @param id the request
 * @param person who asks
 * @param personName the name, a dash once the person was erased
 * @param kind access, correction, erasure or objection
 * @param way by the page or on paper
 * @param identity how it was made sure who asks
 * @param words what was asked, unless the person was erased
 * @param received the day
 * @param due by when it must be answered
 * @param state open, granted, partly, refused or withdrawn
 * @param reason of the decision
 * @param decided the day of the decision
 * @param erased whether the erasure was carried out
 * @param task the task that it made, if a post could get one
 * @param version for two people who edit at once
 */
public record RequestRow(UUID id, UUID person, String personName, String kind, String way, String identity,
		@Nullable String words, LocalDate received, LocalDate due, String state, @Nullable String reason,
		@Nullable LocalDate decided, boolean erased, @Nullable UUID task, long version) {

	/** Whether nobody has answered yet. */
	public boolean open() {
		return "open".equals(this.state);
	}

	/** Whether it was decided, one way or another. */
	public boolean answered() {
		return this.decided != null;
	}

	/**
	 * Whether its day has passed unanswered; the law's clock stands still for no pause.
	 */
	public boolean late(LocalDate today) {
		return open() && this.due.isBefore(today);
	}

	/** Whether the person is to be erased and was not yet. */
	public boolean toErase() {
		return "erasure".equals(this.kind) && ("granted".equals(this.state) || "partly".equals(this.state))
				&& !this.erased;
	}

}
