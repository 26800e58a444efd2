package org.mandat.platform.mail;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.mail.MessagingException;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.web.Installation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends one message at once, outside of the queue, and gives what the server said. */
@Service
class Trial {

	private final Smtp smtp;

	private final SmtpSettings settings;

	private final MailQueue queue;

	private final Messages messages;

	private final Installation installation;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	private final Clock clock;

	Trial(Smtp smtp, SmtpSettings settings, MailQueue queue, Messages messages, Installation installation,
			AuditTrail audit, TransactionTemplate transactions, Clock clock) {
		this.smtp = smtp;
		this.settings = settings;
		this.queue = queue;
		this.messages = messages;
		this.installation = installation;
		this.audit = audit;
		this.transactions = transactions;
		this.clock = clock;
	}

	Handover send(MailAddress to, Language language) {
		UUID letter = Ids.next();
		Handover answer = hand(letter, to, language);
		this.transactions.executeWithoutResult((status) -> this.audit.done("platform.mail-tried", "mail", letter));
		if (answer instanceof Handover.Taken) {
			this.installation.keep(MailRun.LAST, this.clock.instant().toString());
		}
		return answer;
	}

	private Handover hand(UUID letter, MailAddress to, Language language) {
		try (Smtp.Line line = this.smtp.open()) {
			Handover closed = line.closed();
			if (closed != null) {
				return closed;
			}
			if (to.wide() && !line.takesWide()) {
				return new Handover.Refused("platform.mail.problem.letters", "");
			}
			String sender = this.queue.sender(language);
			Letters.Letter words = new Letters.Letter(this.messages.text(language, "platform.mail.trial.subject"),
					this.messages.text(language, "platform.mail.trial.text", sender, this.queue.operator(language))
							+ "\n");
			return line.send(Envelope.of(line.session(),
					new Envelope.Content(letter, this.settings.from(), sender, this.settings.replyTo().orElse(null), to,
							"", language.tag(), words, null, List.of(), this.clock.instant())),
					to);
		}
		catch (MessagingException ex) {
			return new Handover.Refused("platform.mail.problem.unmade", ex.getClass().getSimpleName());
		}
	}

}
