package org.mandat.identity.oversight;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.mandat.identity.invitation.Invitee;
import org.mandat.identity.session.Sessions;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.mail.Fact;
import org.mandat.platform.mail.Mail;
import org.mandat.platform.mail.Mails;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends sessions of who holds a post of the reader's space now. Who was signed out is told
 * by mail and finds the act in the audit of the space; the account keeps its keys, so
 * nobody is locked out by it.
 */
@Service
class Oversight {

	private final Sessions sessions;

	private final Mails mails;

	private final AuditTrail audit;

	Oversight(Sessions sessions, Mails mails, AuditTrail audit) {
		this.sessions = sessions;
		this.mails = mails;
		this.audit = audit;
	}

	/** Where this person is signed in. */
	List<Sessions.Open> of(Invitee holder) {
		return (holder.account() == null) ? List.of() : this.sessions.of(holder.account());
	}

	/** Ends one of these sessions; gives whether it was one. */
	@Transactional
	public boolean end(Invitee holder, UUID session) {
		boolean ended = this.sessions.end(Objects.requireNonNull(holder.account()), session);
		if (ended) {
			tell(holder);
		}
		return ended;
	}

	/** Ends all of them; gives how many there were. */
	@Transactional
	public int endAll(Invitee holder) {
		int ended = this.sessions.endAll(Objects.requireNonNull(holder.account()));
		if (ended > 0) {
			tell(holder);
		}
		return ended;
	}

	private void tell(Invitee holder) {
		this.audit.done("identity.session-ended-by-another", "tenure", holder.tenure());
		Outcome<UUID> mail = this.mails
			.send(Mail.to(new Mail.To.Holder(holder.tenure()), "identity.mail.sessionEnded.subject",
					"identity.mail.sessionEnded.text", new Fact.Official(holder.post()))
				.leadingTo("/account"));
		if (mail instanceof Outcome.Refused<UUID>(var why)) {
			throw new IllegalStateException(why.key());
		}
	}

}
