package org.mandat.council.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written down of a meeting that was held; within the transaction of the act. A
 * deputy who comes counts as present (ground rule G11).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Holding {

	/** How a post can have been there. */
	public static final List<String> HOW = List.of("present", "deputy", "substitute", "excused", "absent");

	private final MeetingRepository meetings;

	private final ItemRepository items;

	private final Members members;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	Holding(MeetingRepository meetings, ItemRepository items, Members members, AuditTrail audit,
			ApplicationEventPublisher events) {
		this.meetings = meetings;
		this.items = items;
		this.members = members;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * Holds the meeting for the rest of the act; nothing if it is closed or called off.
	 */
	public Optional<Meeting> open(UUID meeting) {
		return this.meetings.hold(meeting).filter(Meeting::open);
	}

	/**
	 * Notes which posts were there, as far as somebody says so now; a post that is said
	 * to be unsaid is forgotten again.
	 */
	public void attend(Meeting meeting, Map<UUID, String> how) {
		this.members.on(meeting.on()).stream().filter((post) -> how.containsKey(post.id())).forEach((post) -> {
			String said = how.get(post.id());
			if (HOW.contains(said)) {
				this.meetings.attend(meeting.id(), post.id(), said);
			}
			else {
				this.meetings.notSaid(meeting.id(), post.id());
			}
		});
	}

	/**
	 * Notes what was reached.
	 * @param parked what somebody says now: to be parked, or not any more
	 * @param over whether the meeting is: then all that is not parked was dealt with
	 */
	public void reached(Meeting meeting, Map<UUID, Boolean> parked, boolean over) {
		this.items.of(meeting.id()).forEach((item) -> {
			boolean again = parked.getOrDefault(item.id(), item.parked());
			if (again || over) {
				this.items.stands(meeting.id(), item.id(), again ? "parked" : "done");
			}
			else if (item.parked()) {
				this.items.stands(meeting.id(), item.id(), "open");
			}
		});
	}

	/** The council deals with an item; of all others the clock rests. */
	public void begins(Meeting meeting, UUID item) {
		this.items.begins(meeting.id(), item);
	}

	/** The council has dealt with an item, or parks it. */
	public void settles(Meeting meeting, UUID item, boolean parked) {
		this.items.stands(meeting.id(), item, parked ? "parked" : "done");
	}

	/**
	 * Notes that the meeting changed without a new state, so that of two the second sees
	 * it.
	 */
	public Outcome<UUID> write(Meeting meeting, long version) {
		return become(meeting, meeting.state(), version, "council.meeting-changed");
	}

	/** Holds a meeting that was closed for the rest of the act. */
	public Optional<Meeting> closed(UUID meeting) {
		return this.meetings.hold(meeting).filter(Meeting::closed);
	}

	/** Says that the council has begun. */
	public Outcome<UUID> begin(Meeting meeting, long version) {
		return become(meeting, "running", version, "council.meeting-begun");
	}

	/** Opens a closed meeting again, to correct what was written. */
	public Outcome<UUID> reopen(Meeting meeting, long version) {
		return become(meeting, "running", version, "council.meeting-changed");
	}

	/** Closes the meeting: what was written stands. */
	public Outcome<UUID> close(Meeting meeting, long version) {
		Outcome<UUID> closed = become(meeting, "closed", version, "council.meeting-closed");
		if (closed instanceof Outcome.Done) {
			this.events.publishEvent(new MeetingClosed(meeting.id(), meeting.on()));
		}
		return closed;
	}

	/** A meeting of which only earlier minutes are there; it was closed long ago. */
	public UUID takeOver(LocalDate on) {
		UUID meeting = Ids.next();
		this.meetings.insert(meeting, on, null, null, "closed");
		this.audit.created("council.minutes-taken", "meeting", meeting, on);
		return meeting;
	}

	private Outcome<UUID> become(Meeting meeting, String state, long version, String act) {
		if (!this.meetings.become(meeting.id(), state, meeting.sequence(), version)) {
			return Outcome.refused("council.meeting.refused.changedMeanwhile");
		}
		this.audit.changed(act, "meeting", meeting.id(), meeting.state(), state);
		return Outcome.done(meeting.id());
	}

}
