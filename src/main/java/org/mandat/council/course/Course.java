package org.mandat.council.course;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.decision.DecisionBook;
import org.mandat.council.meeting.Holding;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.meeting.Members;
import org.mandat.council.seat.Attending;
import org.mandat.council.seat.Quorum.Vote;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Takes a meeting on, press by press. Each names the item that its page showed: of two
 * who press at once the second moves nothing twice, and what either typed is kept under
 * the item for which it was typed.
 */
@Service
class Course {

	private final Holding holding;

	private final Meetings meetings;

	private final Members members;

	private final Attending attending;

	private final DecisionBook book;

	private final AuditTrail audit;

	Course(Holding holding, Meetings meetings, Members members, Attending attending, DecisionBook book,
			AuditTrail audit) {
		this.holding = holding;
		this.meetings = meetings;
		this.members = members;
		this.attending = attending;
		this.book = book;
		this.audit = audit;
	}

	/** All that one press says, or none of it. */
	@Transactional
	Outcome<UUID> go(UUID meeting, Press press, Language language) {
		Optional<Meeting> runs = this.holding.open(meeting).filter(Meeting::running);
		if (runs.isEmpty()) {
			return Outcome.refused("council.course.refused.over");
		}
		Meeting held = runs.get();
		List<Item> agenda = this.meetings.agenda(meeting);
		Item under = find(agenda, press.item());
		if (press.item() != null && under == null) {
			return Outcome.refused("council.course.refused.item");
		}
		Optional<Outcome<UUID>> no = write(held, under, press, language);
		if (no.isPresent()) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return no.get();
		}
		move(held, agenda, under, press);
		this.audit.changed("council.meeting-course", "meeting", meeting, String.valueOf(press.item()), press);
		return Outcome.done(meeting);
	}

	private Optional<Outcome<UUID>> write(Meeting held, @Nullable Item under, Press press, Language language) {
		Vote vote = press.vote();
		if (under != null && vote != null
				&& this.attending.votes(held, under, vote) instanceof Outcome.Refused<UUID> more) {
			return Optional.of(more);
		}
		return this.book.enter(held.id(), held.on(),
				(under == null) ? press.lines() : press.lines().stream().map((line) -> line.under(under.id())).toList(),
				language);
	}

	private void move(Meeting held, List<Item> agenda, @Nullable Item under, Press press) {
		switch (press.verb()) {
			case "next" -> {
				settle(held, under, false);
				next(held);
			}
			case "done", "parked" -> settle(held, under, press.verb().equals("parked"));
			case "begin" -> {
				Item asked = find(agenda, press.of());
				if (asked != null) {
					this.holding.begins(held, asked.id());
				}
			}
			case "present", "deputy" -> comes(held, agenda, press);
			case "leaves" -> {
				Item from = room(held, agenda).counting();
				if (from != null && press.of() != null) {
					this.attending.leaves(held, press.of(), from);
				}
			}
			default -> {
			}
		}
	}

	/** Only an item that still is dealt with; if somebody settled it, it stays so. */
	private void settle(Meeting held, @Nullable Item under, boolean parked) {
		if (under != null && under.now()) {
			this.holding.settles(held, under.id(), parked);
		}
	}

	/** Goes on unless somebody went on already. */
	private void next(Meeting held) {
		LiveRoom room = room(held, this.meetings.agenda(held.id()));
		Item next = room.next();
		if (room.now() == null && next != null) {
			this.holding.begins(held, next.id());
		}
	}

	private void comes(Meeting held, List<Item> agenda, Press press) {
		UUID post = press.of();
		LiveRoom room = room(held, agenda);
		boolean sits = this.members.on(held.on()).stream().anyMatch((one) -> one.id().equals(post));
		if (post != null && room.here() != null && sits) {
			this.attending.comes(held, post, press.verb(), room.counting());
		}
	}

	private LiveRoom room(Meeting held, List<Item> agenda) {
		return new LiveRoom(agenda, this.attending.of(held, agenda), java.util.Map.of());
	}

	private static @Nullable Item find(List<Item> agenda, @Nullable UUID id) {
		return agenda.stream().filter((item) -> item.id().equals(id)).findFirst().orElse(null);
	}

}
