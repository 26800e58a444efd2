package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;

/**
 * A question that a post of the space asked.
 *
 * @param letter the letter in which it was asked, alone or with others
 * @param words what was asked
 * @param post which post asked
 * @param organisation whom, by the key of the pack; or none if the addressee is typed
 * @param addressee whom, as it was typed; or none
 * @param duty the duty that it is about, or none
 * @param clause the clause as it was typed, or none
 * @param need the kind of need that it is about, or none
 * @param due by when an answer was asked for, or none
 * @param state open, answered, empty or withdrawn
 * @param closing how it ended, or nothing while it is open
 * @param again the question that it asks again, or none
 */
public record Question(UUID id, UUID letter, Text words, UUID post, Worded postName, @Nullable String organisation,
		@Nullable String addressee, @Nullable String duty, @Nullable String clause, @Nullable String need,
		LocalDate asked, @Nullable LocalDate due, String state, @Nullable Closing closing, @Nullable UUID again,
		long version) {

	/** Whether an answer is still waited for. */
	public boolean open() {
		return "open".equals(this.state);
	}

	/** Whether the day has passed, by clocks that a pause may hold. */
	public boolean late(Clocks clocks) {
		return open() && this.due != null && clocks.late(this.due);
	}

	/** The last day on which it was open, which is today for one that is. */
	LocalDate last(LocalDate today) {
		return (this.closing == null) ? today : this.closing.on();
	}

	/**
	 * How a question ended.
	 *
	 * @param on when the answer came, or when it was withdrawn
	 * @param words the answer, or why it was withdrawn; none of an answer without content
	 * @param by which organisation or function answered, or none
	 */
	public record Closing(LocalDate on, @Nullable Worded words, @Nullable String by) {
	}

}
