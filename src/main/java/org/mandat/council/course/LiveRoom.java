package org.mandat.council.course;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.meeting.Item;
import org.mandat.council.seat.Presence;
import org.mandat.council.seat.Quorum;

/**
 * What the room shows while a meeting runs.
 *
 * @param agenda the items in their order
 * @param presence who is there, and how was voted
 * @param owners the posts that may own a decision, with their names
 */
public record LiveRoom(List<Item> agenda, Presence presence, Map<String, String> owners) {

	/** The item that is dealt with, if one is. */
	public @Nullable Item now() {
		return this.agenda.stream().filter(Item::now).findFirst().orElse(null);
	}

	/** The item whose turn comes: the next that waits, from the first on if none does. */
	public @Nullable Item next() {
		Item now = now();
		int from = (now == null) ? 0 : this.agenda.indexOf(now);
		return this.agenda.stream()
			.skip(from)
			.filter(Item::waits)
			.findFirst()
			.or(() -> this.agenda.stream().filter(Item::waits).findFirst())
			.orElse(null);
	}

	/**
	 * Under which item a line is written down: the one for which it was typed, else the
	 * one that is dealt with.
	 */
	public @Nullable Item under(String typedFor) {
		return this.agenda.stream()
			.filter((item) -> item.id().toString().equals(typedFor))
			.findFirst()
			.orElseGet(() -> now());
	}

	/** Where the meeting is: at an item, before the next one, or behind the last. */
	public @Nullable Item here() {
		Item now = now();
		Item next = (now == null) ? next() : now;
		return (next == null && !this.agenda.isEmpty()) ? this.agenda.getLast() : next;
	}

	/**
	 * The first item at which counts who comes or goes now: a vote that was cast stands,
	 * so once one is, the item after it; nothing behind the vote on the last.
	 */
	public @Nullable Item counting() {
		Item here = here();
		if (here == null || vote(here) == null) {
			return here;
		}
		int after = place(here);
		return (after < this.agenda.size()) ? this.agenda.get(after) : null;
	}

	/** The quorum at this moment, if anybody said who is there. */
	public @Nullable Quorum quorum() {
		return (here() == null || !this.presence.said()) ? null : Quorum.of(this.presence.quorum(),
				this.presence.voting().size(), (int) this.presence.voting().stream().filter(this::there).count());
	}

	/** Whether a post is there at this moment. */
	public boolean there(UUID post) {
		Item here = here();
		Item counting = counting();
		if (here == null) {
			return false;
		}
		Presence.There how = this.presence.there().get(post);
		return this.presence.at((counting == null) ? here : counting, post)
				|| counting == null && how != null && how.late();
	}

	/** How the council voted on an item, or nothing. */
	public Quorum.@Nullable Vote vote(Item item) {
		return this.presence.votes().get(item.id());
	}

	/** The place of an item on the agenda, from one on. */
	public int place(Item item) {
		return this.agenda.indexOf(item) + 1;
	}

}
