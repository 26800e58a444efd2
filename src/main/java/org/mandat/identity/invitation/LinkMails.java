package org.mandat.identity.invitation;

import java.util.UUID;

import org.mandat.jurisdiction.Persons;
import org.mandat.platform.mail.Fact;
import org.mandat.platform.mail.Mail;
import org.mandat.platform.mail.Mails;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends links by mail to the address that the space noted of the person, in the language
 * that was chosen for it. The link lies encrypted in the queue and is erased once it
 * left; one that is withdrawn or replaced takes its mail back.
 */
@Service
class LinkMails {

	private final AccessLinks links;

	private final Mails mails;

	private final Persons persons;

	private final TransactionTemplate transactions;

	LinkMails(AccessLinks links, Mails mails, Persons persons, TransactionTemplate transactions) {
		this.links = links;
		this.mails = mails;
		this.persons = persons;
		this.transactions = transactions;
	}

	/** Whether a mail can reach this person. */
	boolean reaches(Invitee invitee) {
		return this.mails.leave()
				&& this.persons.find(invitee.person()).map((person) -> person.email()).filter(Mails::takes).isPresent();
	}

	/** Makes a link and sends it, both or neither. */
	Outcome<UUID> send(Invitee invitee, UUID ownAccount, Language language) {
		if (!reaches(invitee)) {
			return Outcome.refused("identity.invitation.noAddress");
		}
		return java.util.Objects.requireNonNull(this.transactions.execute((status) -> {
			Outcome<AccessLinks.Made> made = this.links.make(invitee, ownAccount);
			Outcome<UUID> sent = switch (made) {
				case Outcome.Refused<AccessLinks.Made>(var why) -> new Outcome.Refused<>(why);
				case Outcome.Done<AccessLinks.Made>(var link) -> this.mails.send(mail(invitee, link, language));
			};
			if (sent instanceof Outcome.Refused<UUID>) {
				status.setRollbackOnly();
			}
			return sent;
		}));
	}

	private static Mail mail(Invitee invitee, AccessLinks.Made link, Language language) {
		boolean first = invitee.account() == null;
		return Mail
			.to(new Mail.To.Holder(invitee.tenure()),
					first ? "identity.mail.invitation.subject" : "identity.mail.giveBack.subject",
					first ? "identity.mail.invitation.text" : "identity.mail.giveBack.text",
					new Fact.Official(invitee.post()), new Fact.Moment(link.until()))
			.opening("/invitations/" + link.secret() + "?in=" + language.tag())
			.in(language)
			.about("identity", invitee.person());
	}

}
