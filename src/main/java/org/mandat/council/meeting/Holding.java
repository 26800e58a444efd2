package org.mandat.council.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Outcome;
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

	Holding(MeetingRepository meetings, ItemRepository items, Members members, AuditTrail audit) {
		this.meetings = meetings;
		this.items = items;
		this.members = members;
		this.audit = audit;
	}

	/**
	 * Holds the meeting for the rest of the act; nothing if it is closed or called off.
	 */
	public Optional<Meeting> open(UUID meeting) {
		return this.meetings.hold(meeting).filter(Meeting::open);
	}

	/**
	 * Notes which posts were there; of a post of which nothing is said nothing is kept.
	 */
	public void attend(Meeting meeting, Map<UUID, String> how) {
		this.members.on(meeting.on()).forEach((post) -> {
			String said = how.getOrDefault(post.id(), "");
			if (HOW.contains(said)) {
				this.meetings.attend(meeting.id(), post.id(), said);
			}
			else {
				this.meetings.notSaid(meeting.id(), post.id());
			}
		});
	}

	/** Notes what was reached: all that is not parked. */
	public void reached(Meeting meeting, Set<UUID> parked) {
		this.items.of(meeting.id())
			.forEach((item) -> this.items.stands(meeting.id(), item.id(),
					parked.contains(item.id()) ? "parked" : "done"));
	}

	/**
	 * Notes that the meeting changed without a new state, so that of two the second sees
	 * it.
	 */
	public Outcome<UUID> write(Meeting meeting, long version) {
		return become(meeting, meeting.state(), version, "council.meeting-changed");
	}

	/** Closes the meeting: what was written stands. */
	public Outcome<UUID> close(Meeting meeting, long version) {
		return become(meeting, "closed", version, "council.meeting-closed");
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
