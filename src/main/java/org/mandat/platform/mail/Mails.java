package org.mandat.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.jobs.Jobs;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends mails in the name of the reader's space, in the transaction of the act that has
 * them: no act without its mail, no mail without its act. They leave five minutes later,
 * those to one person together, and are tried again for three days. <pre>
 * mails.send(Mail.to(new Mail.To.Holder(tenure), "council.mail.invited.subject", "council.mail.invited.text",
 *         new Fact.Official(body.name()), new Fact.Moment(meeting.at()))
 *     .leadingTo("/s/" + slug + "/council/meetings/" + meeting.id())
 *     .about("council", meeting.id())
 *     .with(Attachment.event(Attachment.Method.REQUEST, calendar)));
 * </pre> Refuses an address that is none. Without a mail server, and for a person without
 * an address, a mail becomes a text to copy: see {@link #about} for what became of each.
 */
@Service
public class Mails {

	/** How long a mail waits, so that a slip can be undone. */
	public static final Duration DELAY = Duration.ofMinutes(5);

	private static final List<String> MOVABLE = List.of("waiting", "to-copy", "failed");

	private final MailRepository rows;

	private final Letters letters;

	private final SmtpSettings settings;

	private final Jobs jobs;

	private final OneTimeTask<Void> task;

	private final OneTimeTask<Void> erasing;

	private final AuditTrail audit;

	private final Clock clock;

	Mails(MailRepository rows, Letters letters, SmtpSettings settings, Jobs jobs, OneTimeTask<Void> mailing,
			OneTimeTask<Void> mailErasing, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.letters = letters;
		this.settings = settings;
		this.jobs = jobs;
		this.task = mailing;
		this.erasing = mailErasing;
		this.audit = audit;
		this.clock = clock;
	}

	/** Whether there is a mail server; without one mails are texts to copy. */
	public boolean leave() {
		return this.settings.works();
	}

	/**
	 * The address to which answers to mails go, as calendars want to know it; none
	 * without a mail server.
	 */
	public Optional<String> answersTo() {
		return leave() ? Optional.of(this.settings.replyTo().orElseGet(this.settings::from).text()) : Optional.empty();
	}

	/** Whether a mail can go to this address. */
	public static boolean takes(String address) {
		return MailAddress.of(address).isPresent();
	}

	/**
	 * Sends a mail in five minutes.
	 * @return the mail, by which it is found again
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Outcome<UUID> send(Mail mail) {
		UUID id = Ids.next();
		Instant now = this.clock.instant();
		UUID person = null;
		UUID tenure = null;
		String address = null;
		Language chosen = mail.language();
		String language = (chosen == null) ? null : chosen.tag();
		switch (mail.to()) {
			case Mail.To.Holder(UUID held) -> tenure = held;
			case Mail.To.Known(UUID known) -> person = known;
			case Mail.To.Stated stated -> {
				address = stated.address().strip();
				language = stated.language().tag();
			}
		}
		MailRow row = new MailRow(id, person, tenure, address, language, mail.subject(), mail.text(), mail.facts(),
				mail.secret() ? null : mail.path(), null, mail.optional(), mail.bundles(), now, now.plus(DELAY),
				"waiting", null, null, 0, null, null, null);
		if (address != null && !takes(address)) {
			return Outcome.refused("platform.mail.problem.noSuchAddress");
		}
		if (address == null) {
			Optional<Addressee> known = this.letters.addressee(row);
			if (known.isEmpty()) {
				return Outcome.refused("platform.mail.problem.nobody");
			}
			person = known.get().person();
		}
		byte[] secret = (mail.secret() && mail.path() != null) ? this.letters.seal(row, mail.path()) : null;
		this.rows.insert(new MailRow(id, person, tenure, address, language, row.subject(), row.text(), row.facts(),
				row.path(), secret, row.optional(), row.bundles(), now, row.dueAt(), "waiting", null, null, 0, null,
				null, null), mail.about());
		for (int n = 0; n < mail.attachments().size(); n++) {
			this.rows.attach(id, n, mail.attachments().get(n));
		}
		this.audit.done("platform.mail-asked", "mail", id);
		at(id, row.dueAt());
		return Outcome.done(id);
	}

	/** What became of the mails about a record, the oldest first. */
	@Transactional(readOnly = true)
	public List<MailRow> about(String module, UUID record) {
		return this.rows.about(module, record);
	}

	/** Takes back a mail that has not left; refused if it did. */
	@Transactional
	public Outcome<UUID> takeBack(UUID mail) {
		boolean back = this.rows.move(mail, MOVABLE, settled("taken-back"));
		if (!back) {
			return Outcome.refused("platform.mail.refused.left");
		}
		return noted("platform.mail-taken-back", mail);
	}

	/** Takes back what is about a record and has not left. */
	@Transactional
	public void takeBackAbout(String module, UUID record) {
		this.rows.about(module, record).stream().filter(MailRow::movable).forEach((mail) -> takeBack(mail.id()));
	}

	/** Sends a mail at once, or once more; refused if it left or there is no server. */
	@Transactional
	public Outcome<UUID> sendNow(UUID mail) {
		if (!leave()) {
			return Outcome.refused("platform.mail.server.none");
		}
		Instant now = this.clock.instant();
		if (!this.rows.move(mail, MOVABLE, new MailRepository.Change("waiting", now, null, null, null))) {
			return Outcome.refused("platform.mail.refused.left");
		}
		at(mail, now);
		return noted("platform.mail-hurried", mail);
	}

	/** Notes that the text was handed over in another way. */
	@Transactional
	public Outcome<UUID> handedOver(UUID mail) {
		if (!this.rows.move(mail, MOVABLE, settled("handed-over"))) {
			return Outcome.refused("platform.mail.refused.left");
		}
		return noted("platform.mail-handed-over", mail);
	}

	/** Notes that the mail came back, as whoever reads the return address saw. */
	@Transactional
	public Outcome<UUID> cameBack(UUID mail) {
		if (!this.rows.move(mail, List.of("sent"), settled("came-back"))) {
			return Outcome.refused("platform.mail.refused.notSent");
		}
		return noted("platform.mail-came-back", mail);
	}

	/** Asks for the next look at a mail of the reader's space. */
	void at(UUID mail, Instant at) {
		this.jobs.soon(this.task, MailRepository.space() + "/" + mail + "/" + at.toEpochMilli(), at);
	}

	/** Asks for the end of a settled mail of the reader's space. */
	void eraseLater(UUID mail) {
		Instant end = this.clock.instant().plus(MailRun.KEPT);
		this.jobs.soon(this.erasing, MailRepository.space() + "/" + mail + "/" + end.toEpochMilli(), end);
	}

	private MailRepository.Change settled(String state) {
		return new MailRepository.Change(state, null, this.clock.instant(), null, null);
	}

	private Outcome<UUID> noted(String act, UUID mail) {
		this.audit.done(act, "mail", mail);
		if (!act.endsWith("hurried")) {
			eraseLater(mail);
		}
		return Outcome.done(mail);
	}

}
