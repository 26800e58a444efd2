package org.mandat.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.web.Installation;
import org.springframework.stereotype.Component;

/**
 * Takes a mail that is due to the mail server, with those that wait for the same person.
 * A letter whose answer was lost, because a machine fell in between, is sent again under
 * the same Message-ID: twice is better than never (RFC 5321, 4.1.1.4 and 6.1; ADR 26).
 */
@Component
class MailRun {

	/** How long a settled mail is kept. */
	static final Duration KEPT = Duration.ofDays(30);

	/** When the server last took a letter, as a fact of the installation. */
	static final String LAST = "mail-last-taken";

	/**
	 * A node that has no answer after this long has fallen: all time-outs of a line
	 * together are shorter.
	 */
	static final Duration LOST = Duration.ofMinutes(5);

	private final MailQueue queue;

	private final Letters letters;

	private final Smtp smtp;

	private final SmtpSettings settings;

	private final Installation installation;

	private final Clock clock;

	MailRun(MailQueue queue, Letters letters, Smtp smtp, SmtpSettings settings, Installation installation,
			Clock clock) {
		this.queue = queue;
		this.letters = letters;
		this.smtp = smtp;
		this.settings = settings;
		this.installation = installation;
		this.clock = clock;
	}

	/** Looks at one mail. */
	void look(UUID space, UUID mail) {
		Walls.run(Reader.system(space), () -> {
			MailQueue.Ready ready = this.queue.ready(mail, this.clock.instant());
			if (!ready.mails().isEmpty()) {
				send(ready);
			}
		});
	}

	/** Takes a mail out that was settled long enough ago. */
	void erase(UUID space, UUID mail) {
		Walls.run(Reader.system(space), () -> this.queue.erase(mail, this.clock.instant().minus(KEPT)));
	}

	private void send(MailQueue.Ready ready) {
		List<MailRow> mails = ready.mails();
		Optional<Addressee> known = this.queue.addressee(mails.getFirst());
		Optional<MailAddress> address = known.map(Addressee::address).flatMap(MailAddress::of);
		if (known.isEmpty() || !known.get().reached()) {
			this.queue.settle(mails, "dropped", "platform.mail.problem.tenureOver");
			return;
		}
		if (address.isEmpty() || !this.settings.works()) {
			this.queue.toCopy(mails,
					this.settings.works() ? "platform.mail.problem.noAddress" : "platform.mail.server.none");
			return;
		}
		try (Smtp.Line line = this.smtp.open()) {
			Handover closed = line.closed();
			if (closed != null) {
				this.queue.settle(mails, closed);
			}
			else if (address.get().wide() && !line.takesWide()) {
				this.queue.settle(mails, new Handover.Refused("platform.mail.problem.letters", ""));
			}
			else {
				hand(line, ready, known.get(), address.get());
			}
		}
	}

	private void hand(Smtp.Line line, MailQueue.Ready ready, Addressee to, MailAddress address) {
		UUID letter = (ready.letter() == null) ? Ids.next() : ready.letter();
		List<MailRow> taken = this.queue.claim(ready.mails(), letter, this.clock.instant());
		if (taken.isEmpty()) {
			return;
		}
		Handover answer;
		try {
			answer = line.send(Envelope.of(line.session(), content(letter, taken, to, address)), address);
		}
		catch (MessagingException | RuntimeException ex) {
			answer = new Handover.Refused("platform.mail.problem.unmade", ex.getClass().getSimpleName());
		}
		this.queue.settle(taken, answer);
		if (answer instanceof Handover.Taken) {
			this.installation.keep(LAST, this.clock.instant().toString());
		}
	}

	private Envelope.Content content(UUID letter, List<MailRow> mails, Addressee to, MailAddress address) {
		List<Attachment> files = new ArrayList<>();
		mails.forEach((mail) -> files.addAll(this.queue.files(mail)));
		boolean optional = mails.stream().allMatch(MailRow::optional);
		@Nullable String choice = optional ? this.letters.whole(Letters.CHOICE) : null;
		Instant now = this.clock.instant();
		return new Envelope.Content(letter, this.settings.from(), this.queue.sender(to.language()),
				this.settings.replyTo().orElse(null), address, to.name(), to.language().tag(),
				this.queue.letter(mails, to, true), choice, files, now);
	}

}
