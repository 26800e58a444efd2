package org.mandat.council.invitation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.council.invitation.Recipients.Recipient;
import org.mandat.council.meeting.CalendarFiles;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.mail.Attachment;
import org.mandat.platform.mail.MailRow;
import org.mandat.platform.mail.Mails;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells each post that sits in the council what it does not know yet of a meeting: that
 * it is invited, that the meeting was moved, that it is called off. What has not left yet
 * is taken back, so that of a meeting moved twice within minutes one letter comes, and of
 * one called off at once none. Files are printed before the act begins; a machine that
 * falls in between leaves posts that know nothing yet, and the next look tells them.
 */
@Service
public class Telling {

	private static final String MODULE = "council";

	private static final Set<String> LEFT = Set.of("sent", "sending", "handed-over", "came-back");

	private final InvitationRepository invitations;

	private final Meetings meetings;

	private final Recipients recipients;

	private final Enclosures enclosures;

	private final InvitationMails letters;

	private final CalendarFiles calendars;

	private final Mails mails;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Telling(InvitationRepository invitations, Meetings meetings, Recipients recipients, Enclosures enclosures,
			InvitationMails letters, CalendarFiles calendars, Mails mails, AuditTrail audit,
			TransactionTemplate transactions) {
		this.invitations = invitations;
		this.meetings = meetings;
		this.recipients = recipients;
		this.enclosures = enclosures;
		this.letters = letters;
		this.calendars = calendars;
		this.mails = mails;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** Tells whoever does not know yet; outside of a transaction. */
	public void tell(UUID meeting) {
		told(meeting, (recipient, known, sequence) -> known == null || !known.knows(sequence));
	}

	/** Sends the invitation to one post once more. */
	Outcome<UUID> again(UUID meeting, UUID post) {
		return told(meeting, (recipient, known, sequence) -> recipient.post().id().equals(post));
	}

	/** Voids the links that a post has, and sends a new one. */
	Outcome<UUID> renew(UUID meeting, UUID post) {
		boolean sits = this.recipients.all().stream().anyMatch((one) -> one.post().id().equals(post));
		if (!sits) {
			return Outcome.refused("council.invitation.refused.nobody");
		}
		this.transactions.executeWithoutResult((status) -> {
			Invited invited = this.invitations.of(meeting, post);
			this.invitations.renew(invited.id());
			this.audit.done("council.invitation-link-renewed", "invitation", invited.id());
		});
		return again(meeting, post);
	}

	/**
	 * Reminds those who have not answered; none of them twice unless a person asks.
	 * @return how many
	 */
	int remind(UUID meeting, boolean asked) {
		return java.util.Objects.requireNonNull(this.transactions.execute((status) -> {
			Meeting there = this.meetings.find(meeting).filter(Meeting::convened).orElse(null);
			if (there == null || !this.calendars.now().isBefore(this.calendars.begins(there))) {
				return 0;
			}
			Instant lately = this.calendars.now().minus(Duration.ofDays(1));
			Map<UUID, Invited> known = this.invitations.of(meeting);
			int reminded = 0;
			for (Recipient recipient : this.recipients.all()) {
				Invited invited = known.get(recipient.post().id());
				if (invited != null && invited.toldAt() != null && invited.answer() == null
						&& (asked || invited.remindedAt() == null && invited.toldAt().isBefore(lately))
						&& !recipient.through().isEmpty()) {
					this.letters.remind(there, invited, recipient);
					this.invitations.reminded(invited.id(), this.calendars.now());
					reminded++;
				}
			}
			return reminded;
		}));
	}

	/** Tells a post that another answer came through its link; within the act. */
	void changed(Invited invited, String answer) {
		Optional<Meeting> meeting = this.meetings.find(invited.meeting());
		if (this.mails.leave() && meeting.isPresent()) {
			this.recipients.all()
				.stream()
				.filter((one) -> one.post().id().equals(invited.post()))
				.forEach((one) -> this.letters.changed(meeting.get(), one, answer));
		}
	}

	/** Tells the members that the minutes can be read; within the act. */
	public void circulated(Meeting meeting) {
		this.recipients.all().forEach((one) -> this.letters.circulated(meeting, one));
	}

	private Outcome<UUID> told(UUID meeting, Which which) {
		Meeting there = this.meetings.find(meeting).orElseThrow();
		if (!there.convened() && !there.cancelled() || !this.calendars.now().isBefore(this.calendars.begins(there))) {
			return Outcome.refused("council.invitation.refused.over");
		}
		List<Recipient> all = this.recipients.all();
		Map<UUID, Invited> known = java.util.Objects
			.requireNonNull(this.transactions.execute((status) -> this.invitations.of(meeting)));
		if (all.stream().noneMatch((one) -> wants(which, one, known.get(one.post().id()), there))) {
			return Outcome.refused("council.invitation.refused.nobody");
		}
		Map<Language, Attachment> files = this.mails.leave() ? this.enclosures.of(there, languages(all)) : Map.of();
		return java.util.Objects.requireNonNull(this.transactions.execute((status) -> {
			Meeting now = this.meetings.find(meeting).orElseThrow();
			if (now.sequence() != there.sequence() || !now.state().equals(there.state())) {
				return Outcome.<UUID>done(meeting);
			}
			return send(now, all, which, files);
		}));
	}

	private Outcome<UUID> send(Meeting meeting, List<Recipient> all, Which which, Map<Language, Attachment> files) {
		Instant now = this.calendars.now();
		Map<UUID, List<MailRow>> before = new HashMap<>();
		this.mails.about(MODULE, meeting.id())
			.forEach((mail) -> before.computeIfAbsent(mail.tenure(), (any) -> new java.util.ArrayList<>()).add(mail));
		int sent = 0;
		for (Recipient recipient : all) {
			Invited invited = this.invitations.of(meeting.id(), recipient.post().id());
			if (wants(which, recipient, invited, meeting)) {
				if (meeting.convened() && !invited.knows(meeting.sequence())) {
					this.invitations.told(invited.id(), meeting.sequence(), now);
				}
				for (Recipients.Reached to : recipient.through()) {
					List<MailRow> earlier = before.getOrDefault(to.holder().tenure(), List.of());
					earlier.stream().filter(MailRow::movable).forEach((mail) -> this.mails.takeBack(mail.id()));
					boolean left = earlier.stream().anyMatch((mail) -> LEFT.contains(mail.state()))
							|| earlier.isEmpty() && invited.toldAt() != null;
					sent += this.letters.tell(meeting, invited, recipient, to, left, files) ? 1 : 0;
				}
				if (meeting.cancelled()) {
					this.invitations.told(invited.id(), meeting.sequence(), now);
				}
			}
		}
		if (sent > 0) {
			this.audit.done("council.invitations-sent", "meeting", meeting.id());
		}
		return (sent > 0) ? Outcome.done(meeting.id()) : Outcome.refused("council.invitation.refused.nobody");
	}

	/** Of a meeting that is called off only those are told who knew of it. */
	private static boolean wants(Which which, Recipient recipient, @Nullable Invited known, Meeting meeting) {
		boolean reached = !recipient.through().isEmpty()
				&& (meeting.convened() || known != null && known.toldAt() != null);
		return reached && which.wants(recipient, known, meeting.sequence());
	}

	private static Set<Language> languages(List<Recipient> all) {
		return all.stream()
			.flatMap((one) -> one.through().stream())
			.map((one) -> one.to().language())
			.collect(Collectors.toSet());
	}

	/** Which posts are told. */
	private interface Which {

		boolean wants(Recipient recipient, @Nullable Invited known, int sequence);

	}

}
