package org.mandat.council.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mandat.council.invitation.Recipients.Reached;
import org.mandat.council.invitation.Recipients.Recipient;
import org.mandat.council.meeting.CalendarFiles;
import org.mandat.council.meeting.Meeting;
import org.mandat.platform.mail.Attachment;
import org.mandat.platform.mail.Fact;
import org.mandat.platform.mail.Mail;
import org.mandat.platform.mail.Mails;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Component;

/**
 * Words the letters to the posts of the council: fixed sentences, the moment, the post
 * (ADR 26). What somebody typed stands in none of them; the place goes in the calendar
 * entry, without which that would be of no use.
 */
@Component
class InvitationMails {

	private final AnswerLinks links;

	private final CalendarFiles calendars;

	private final Mails mails;

	InvitationMails(AnswerLinks links, CalendarFiles calendars, Mails mails) {
		this.links = links;
		this.calendars = calendars;
		this.mails = mails;
	}

	/**
	 * Tells a holder what stands now.
	 * @param left whether an earlier letter left: who was never invited is not told that
	 * the meeting is called off
	 * @return whether there was something to tell
	 */
	boolean tell(Meeting meeting, Invited invited, Recipient recipient, Reached to, boolean left,
			Map<Language, Attachment> files) {
		if (meeting.cancelled() && !left) {
			return false;
		}
		List<Attachment> enclosed = new ArrayList<>();
		this.mails.answersTo().ifPresent((office) -> enclosed.add(event(meeting, to, office)));
		Optional.ofNullable(files.get(to.to().language())).ifPresent(enclosed::add);
		String kind = meeting.cancelled() ? "cancelled" : (left && meeting.sequence() > 0) ? "moved" : "invited";
		Mail letter = letter(meeting, recipient, to, kind).with(enclosed.toArray(Attachment[]::new));
		this.mails.send(meeting.cancelled() ? letter : letter.opening(link(invited, to)));
		return true;
	}

	/** Asks once more for an answer. */
	void remind(Meeting meeting, Invited invited, Recipient recipient) {
		recipient.through()
			.forEach((to) -> this.mails.send(letter(meeting, recipient, to, "reminded").opening(link(invited, to))));
	}

	/** Says that another answer came, so that nobody answers for a post unseen. */
	void changed(Meeting meeting, Recipient recipient, String answer) {
		recipient.through().forEach((to) -> this.mails.send(letter(meeting, recipient, to, "changed." + answer)));
	}

	/** Says that the minutes can be read, by who signs in. */
	void circulated(Meeting meeting, Recipient recipient) {
		recipient.through()
			.forEach((to) -> this.mails
				.send(letter(meeting, recipient, to, "circulated").leadingTo(this.calendars.path(meeting))));
	}

	private Mail letter(Meeting meeting, Recipient recipient, Reached to, String kind) {
		return Mail
			.to(new Mail.To.Holder(to.holder().tenure()), "council.mail." + kind + ".subject",
					"council.mail." + kind + ".text", new Fact.Moment(this.calendars.begins(meeting)),
					new Fact.Official(recipient.post().name()))
			.in(to.to().language())
			.about("council", meeting.id());
	}

	private String link(Invited invited, Reached to) {
		return this.links.path(invited) + "?in=" + to.to().language().tag();
	}

	private Attachment event(Meeting meeting, Reached to, String office) {
		String address = to.to().address();
		return Attachment.event(meeting.cancelled() ? Attachment.Method.CANCEL : Attachment.Method.REQUEST,
				this.calendars.forInvited(meeting, to.to().language(), office, (address == null) ? office : address));
	}

}
