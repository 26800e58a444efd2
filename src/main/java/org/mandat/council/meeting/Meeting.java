package org.mandat.council.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * A meeting of the council.
 *
 * @param id the meeting
 * @param on its day
 * @param at its hour, none if it was taken over from earlier minutes
 * @param place where, as somebody typed it
 * @param state draft, convened, running, closed or cancelled
 * @param sequence how often the members were told something new about its day
 * @param version for two people who edit at once
 */
public record Meeting(UUID id, LocalDate on, @Nullable LocalTime at, @Nullable Worded place, String state, int sequence,
		long version) {

	/** Whether nobody but the secretariat counts on it yet. */
	public boolean draft() {
		return "draft".equals(this.state);
	}

	/** Whether the members were told to come. */
	public boolean convened() {
		return "convened".equals(this.state);
	}

	/** Whether it has begun, or was opened again after it was closed. */
	public boolean running() {
		return "running".equals(this.state);
	}

	/** Whether it was held and written down. */
	public boolean closed() {
		return "closed".equals(this.state);
	}

	/** Whether it will not be held. */
	public boolean cancelled() {
		return "cancelled".equals(this.state);
	}

	/** Whether its day, its agenda and its decisions may still be written. */
	public boolean open() {
		return ahead() || running();
	}

	/** Whether it may still be moved or called off. */
	public boolean ahead() {
		return draft() || convened();
	}

}
