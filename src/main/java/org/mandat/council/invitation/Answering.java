package org.mandat.council.invitation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.meeting.CalendarFiles;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers until a meeting begins: through the link, or noted by the secretariat. An
 * answer counts for nothing but the overview of who comes; who was there is written down
 * at the table. Refuses answers without end through one link.
 */
@Service
class Answering {

	/** So often an answer is taken through one link. */
	static final int MOST = 20;

	private final InvitationRepository invitations;

	private final Meetings meetings;

	private final CalendarFiles calendars;

	private final Telling telling;

	private final AuditTrail audit;

	Answering(InvitationRepository invitations, Meetings meetings, CalendarFiles calendars, Telling telling,
			AuditTrail audit) {
		this.invitations = invitations;
		this.meetings = meetings;
		this.calendars = calendars;
		this.telling = telling;
		this.audit = audit;
	}

	/** The meeting behind a link while it shows anything. */
	@Transactional(readOnly = true)
	Optional<Meeting> asked(AnswerLinks.Place place) {
		return this.invitations.find(place.invitation())
			.filter((invited) -> invited.links() == place.links())
			.flatMap(this::asked);
	}

	private Optional<Meeting> asked(Invited invited) {
		return this.meetings.find(invited.meeting())
			.filter((meeting) -> meeting.convened() || meeting.cancelled())
			.filter((meeting) -> this.calendars.now().isBefore(this.calendars.begins(meeting)));
	}

	/** Takes the answer of whoever has the link. */
	@Transactional
	Outcome<UUID> byLink(AnswerLinks.Place place, String answer) {
		Optional<Invited> held = this.invitations.hold(place.invitation())
			.filter((now) -> now.links() == place.links());
		if (held.isEmpty() || asked(held.get()).filter(Meeting::convened).isEmpty()) {
			return Outcome.refused("council.answer.refused.over");
		}
		if (held.get().answers() >= MOST) {
			return Outcome.refused("council.answer.refused.often");
		}
		boolean another = held.get().answer() != null && !answer.equals(held.get().answer());
		keep(held.get(), answer, "link");
		if (another) {
			this.telling.changed(held.get(), answer);
		}
		return Outcome.done(held.get().id());
	}

	/** Notes what a post told the secretariat; nothing takes an answer away. */
	@Transactional
	Outcome<UUID> noted(UUID meeting, UUID post, @Nullable String answer) {
		if (this.meetings.find(meeting).filter(Meeting::convened).isEmpty()) {
			return Outcome.refused("council.answer.refused.over");
		}
		Invited invited = this.invitations.of(meeting, post);
		if (!java.util.Objects.equals(answer, invited.answer())) {
			keep(invited, answer, (answer == null) ? null : "secretariat");
		}
		return Outcome.done(invited.id());
	}

	private void keep(Invited before, @Nullable String answer, @Nullable String by) {
		Instant now = this.calendars.now();
		this.invitations.answer(before.id(), answer, by, now);
		this.audit.changed("council.invitation-answered", "invitation", before.id(), String.valueOf(before.answer()),
				String.valueOf(answer));
	}

}
