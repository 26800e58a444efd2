package org.mandat.council.seat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.council.meeting.Holding;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.council.rule.Rules;
import org.mandat.council.seat.Presence.There;
import org.mandat.council.seat.Quorum.Vote;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Keeps who was there and how was voted. Refuses more votes than seats that were there at
 * the item, and says so of the item.
 */
@Service
public class Attending {

	private final PresenceRepository rows;

	private final Seats seats;

	private final Members members;

	private final Meetings meetings;

	private final Holding holding;

	private final Rules rules;

	private final AuditTrail audit;

	Attending(PresenceRepository rows, Seats seats, Members members, Meetings meetings, Holding holding, Rules rules,
			AuditTrail audit) {
		this.rows = rows;
		this.seats = seats;
		this.members = members;
		this.meetings = meetings;
		this.holding = holding;
		this.rules = rules;
		this.audit = audit;
	}

	/** Who was there and what it comes to. */
	@Transactional(readOnly = true)
	public Presence of(Meeting meeting) {
		return of(meeting, this.meetings.agenda(meeting.id()));
	}

	/** The same, of an agenda that was read already. */
	@Transactional(readOnly = true)
	public Presence of(Meeting meeting, List<Item> agenda) {
		return new Presence(agenda, voting(meeting), this.rows.there(meeting.id()),
				this.rows.votes(agenda.stream().map(Item::id).toList()), this.rows.visitors(meeting.id()),
				this.rows.presided(meeting.id()).orElse(null), this.rules.value("quorum"),
				this.rules.value("majority"));
	}

	@Transactional
	Outcome<UUID> keep(UUID meeting, Said said, long version, Language language) {
		Optional<Meeting> held = this.holding.open(meeting);
		if (held.isEmpty()) {
			return Outcome.refused("council.meeting.refused.closed");
		}
		Presence before = of(held.get());
		this.members.on(held.get().on()).forEach((post) -> {
			There there = said.there().get(post.id());
			if (there == null) {
				this.rows.notSaid(meeting, post.id());
			}
			else {
				if (before.corrects(post.id(), there)) {
					this.rows.never(meeting, post.id());
				}
				this.rows.attend(meeting, post.id(), there);
			}
		});
		this.rows.visitors(meeting, said.visitors(), language.tag());
		this.rows.preside(meeting, said.presided());
		before.agenda().forEach((item) -> this.rows.vote(item.id(), said.votes().get(item.id())));
		Presence after = of(held.get());
		for (int n = 0; n < after.agenda().size(); n++) {
			Item item = after.agenda().get(n);
			Vote vote = after.votes().get(item.id());
			Quorum quorum = after.at(item);
			if (vote != null && vote.all() > quorum.there()) {
				return undone(Outcome.refused("council.presence.refused.votes", n + 1, vote.all(), quorum.there()));
			}
		}
		this.audit.changed("council.presence-kept", "meeting", meeting, before, after);
		Outcome<UUID> written = this.holding.write(held.get(), version);
		return (written instanceof Outcome.Refused) ? undone(written) : written;
	}

	/**
	 * A post comes before an item, or changes who sits for it. Whoever had left comes
	 * back; from when until when it was away stays.
	 * @param at the item, none once the last vote was cast: then it was at no vote
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void comes(Meeting meeting, UUID post, String how, @Nullable Item at) {
		Presence presence = of(meeting);
		There before = presence.there().get(post);
		boolean fresh = before == null || !before.counts();
		Item now = (at == null) ? presence.agenda().getLast() : at;
		UUID first = presence.agenda().getFirst().id().equals(now.id()) ? null : now.id();
		UUID left = fresh ? ((at == null) ? now.id() : null) : before.left();
		if (fresh) {
			this.rows.never(meeting.id(), post);
		}
		this.rows.attend(meeting.id(), post, new There(how, fresh ? first : before.came(), null));
		if (left != null && (at == null || !left.equals(at.id()))) {
			this.rows.away(meeting.id(), post, left, (at == null) ? null : at.id());
		}
	}

	/** A post leaves before an item is over, so it is not counted at it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void leaves(Meeting meeting, UUID post, Item at) {
		Presence presence = of(meeting);
		There before = presence.there().get(post);
		if (before != null && presence.at(at, post)) {
			this.rows.attend(meeting.id(), post, new There(before.how(), before.came(), at.id()));
		}
	}

	/** How was voted on one item; refuses more votes than seats are there. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome<UUID> votes(Meeting meeting, Item item, Vote vote) {
		Presence presence = of(meeting);
		int there = presence.at(item).there();
		if (vote.all() > there) {
			return Outcome.refused("council.presence.refused.votes", presence.agenda().indexOf(item) + 1, vote.all(),
					there);
		}
		this.rows.vote(item.id(), vote);
		return Outcome.done(meeting.id());
	}

	private static Outcome<UUID> undone(Outcome<UUID> refused) {
		TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
		return refused;
	}

	private Set<UUID> voting(Meeting meeting) {
		List<Seat> kept = this.seats.on(meeting.on());
		if (!kept.isEmpty()) {
			return kept.stream()
				.filter(Seat::votes)
				.map(Seat::post)
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}
		return this.members.on(meeting.on())
			.stream()
			.filter((post) -> !post.role().equals(Role.COORDINATOR.packName()))
			.map((post) -> post.id())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** What is said of a meeting. */
	record Said(Map<UUID, There> there, Map<UUID, Vote> votes, List<String> visitors, @Nullable UUID presided) {
	}

}
