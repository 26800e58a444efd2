package org.mandat.council.seat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.meeting.Item;
import org.mandat.council.seat.Quorum.Vote;

/**
 * Who was at a meeting, and what quorum and votes come to, item by item: whoever left
 * before an item is not counted at it. A deputy counts as present (ground rule G11).
 *
 * @param agenda the items in their order
 * @param voting the posts that have a vote
 * @param there how each post was there
 * @param votes how was voted, by item
 * @param visitors who looked on, by function
 * @param presided the post that chaired, if somebody said so
 * @param quorum the rule of the quorum
 * @param majority the rule of the majority
 */
public record Presence(List<Item> agenda, Set<UUID> voting, Map<UUID, There> there, Map<UUID, Vote> votes,
		List<String> visitors, @Nullable UUID presided, String quorum, String majority) {

	private static final Set<String> COUNTS = Set.of("present", "deputy", "substitute");

	/** Whether anybody said who was there. */
	public boolean said() {
		return !this.there.isEmpty();
	}

	/** The quorum at an item; of nobody is said anything, so all seats count. */
	public Quorum at(Item item) {
		int count = (int) this.voting.stream().filter((post) -> at(item, post)).count();
		return Quorum.of(this.quorum, this.voting.size(), said() ? count : this.voting.size());
	}

	/** Whether a post was there at an item. */
	public boolean at(Item item, UUID post) {
		Map<UUID, Integer> order = new HashMap<>();
		for (int n = 0; n < this.agenda.size(); n++) {
			order.put(this.agenda.get(n).id(), n);
		}
		int now = order.getOrDefault(item.id(), 0);
		There how = this.there.get(post);
		return how != null && how.counts() && (how.came() == null || order.getOrDefault(how.came(), 0) <= now)
				&& (how.left() == null || order.getOrDefault(how.left(), Integer.MAX_VALUE) > now)
				&& how.away()
					.stream()
					.noneMatch((away) -> order.getOrDefault(away.from(), 0) <= now
							&& (away.until() == null || order.getOrDefault(away.until(), 0) > now));
	}

	/**
	 * From and until which item a post was there, and the items in between without it.
	 */
	public List<Said> when(There how) {
		List<Said> said = new ArrayList<>();
		UUID came = (how.came() == null && !this.agenda.isEmpty()) ? this.agenda.getFirst().id() : how.came();
		boolean never = how.away().stream().anyMatch((away) -> away.until() == null && away.from().equals(came));
		if (how.came() != null && !never) {
			said.add(new Said("council.paper.came", place(how.came())));
		}
		for (Away away : how.away()) {
			if (away.until() != null) {
				said.add(new Said("council.paper.away", place(away.from()), place(away.until())));
			}
			else {
				said.add(never ? new Said("council.paper.came.end")
						: new Said("council.paper.away.end", place(away.from())));
			}
		}
		if (how.left() != null) {
			said.add(new Said("council.paper.left", place(how.left())));
		}
		return said;
	}

	/** The place of an item on the agenda, from one on. */
	public int place(UUID item) {
		return 1 + this.agenda.stream().map(Item::id).toList().indexOf(item);
	}

	/** Whether this says something else of a post than what stands. */
	boolean corrects(UUID post, There said) {
		There stands = this.there.get(post);
		return stands != null && !new There(stands.how(), stands.came(), stands.left()).equals(said);
	}

	/** Whether what was voted on this item carries; nothing where nobody voted. */
	public @Nullable Boolean carries(Item item) {
		Vote vote = this.votes.get(item.id());
		return (vote == null) ? null : at(item).carries(this.majority, vote);
	}

	/** The first item without a quorum although the meeting began with one, if any. */
	public @Nullable Item lost() {
		if (!said() || this.agenda.isEmpty() || !at(this.agenda.getFirst()).reached()) {
			return null;
		}
		return this.agenda.stream().filter((item) -> !at(item).reached()).findFirst().orElse(null);
	}

	/**
	 * How a post was there.
	 *
	 * @param how present, deputy, substitute, excused or absent
	 * @param came the item before which it came, none from the beginning
	 * @param left the item before which it left, none to the end
	 * @param away in between, when it left and came back
	 */
	public record There(String how, @Nullable UUID came, @Nullable UUID left, List<Away> away) {

		public There(String how, @Nullable UUID came, @Nullable UUID left) {
			this(how, came, left, List.of());
		}

		/** Whether the post counts while it is there. */
		public boolean counts() {
			return COUNTS.contains(this.how);
		}

		/** Whether the post came, or came back, when the last vote had been cast. */
		public boolean late() {
			return counts() && this.away.stream().anyMatch((away) -> away.until() == null);
		}

	}

	/** Words of the messages, with the places of items that stand in them. */
	public record Said(String key, Object... places) {
	}

	/** From one item until before another, or until the last vote had been cast. */
	public record Away(UUID from, @Nullable UUID until) {
	}

}
