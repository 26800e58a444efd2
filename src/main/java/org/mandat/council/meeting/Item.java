package org.mandat.council.meeting;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;

/**
 * An item of an agenda.
 *
 * @param id the item
 * @param meeting whose agenda
 * @param position its place there
 * @param kind note, review, hearing or decide
 * @param minutes how long it is planned to take, if somebody said so
 * @param withheld whether the public extract leaves it out
 * @param state open, done or parked
 * @param words what it is about
 * @param spent how long it was dealt with
 * @param version for two people who edit at once
 */
public record Item(UUID id, UUID meeting, int position, String kind, @Nullable Integer minutes, boolean withheld,
		String state, Text words, Spent spent, long version) {

	/** The kinds of item, as the pack of the practice knows them. */
	public static final List<String> KINDS = List.of("note", "review", "hearing", "decide");

	/** Whether the council deals with it at this moment. */
	public boolean now() {
		return this.spent.since() != null;
	}

	/** Whether it waits for its turn. */
	public boolean waits() {
		return "open".equals(this.state) && !now();
	}

	/** By how many minutes it took longer than planned. */
	public int over() {
		return (this.minutes == null) ? 0 : Math.max(0, this.spent.minutes() - this.minutes);
	}

	/** Whether it is to come again at a later meeting. */
	public boolean parked() {
		return "parked".equals(this.state);
	}

}
