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
 * @param version for two people who edit at once
 */
public record Item(UUID id, UUID meeting, int position, String kind, @Nullable Integer minutes, boolean withheld,
		String state, Text words, long version) {

	/** The kinds of item, as the pack of the practice knows them. */
	public static final List<String> KINDS = List.of("note", "review", "hearing", "decide");

	/** Whether it is to come again at a later meeting. */
	public boolean parked() {
		return "parked".equals(this.state);
	}

}
