package org.mandat.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a mail on its way, each a transaction of its own. */
@Service
class MailQueue {

	/** The first mail of a letter waits no longer than this for further ones. */
	static final Duration TOGETHER = Duration.ofMinutes(15);

	/** After this long without success a mail is given up. */
	static final Duration PATIENCE = Duration.ofDays(3);

	private static final List<Duration> AGAIN = List.of(Duration.ofMinutes(1), Duration.ofMinutes(5),
			Duration.ofMinutes(15), Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(2),
			Duration.ofHours(4));

	private static final int IN_A_LETTER = 30;

	private final MailRepository rows;

	private final Letters letters;

	private final Mails mails;

	private final AuditTrail audit;

	private final Clock clock;

	MailQueue(MailRepository rows, Letters letters, Mails mails, AuditTrail audit, Clock clock) {
		this.rows = rows;
		this.letters = letters;
		this.mails = mails;
		this.audit = audit;
		this.clock = clock;
	}

	/** What leaves now in one letter; nothing if it is too early or over. */
	@Transactional
	Ready ready(UUID id, Instant now) {
		Optional<MailRow> found = this.rows.find(id).filter(MailRow::open);
		if (found.isEmpty()) {
			return Ready.NOTHING;
		}
		MailRow mail = found.get();
		if ("sending".equals(mail.state())) {
			return lost(mail, now);
		}
		if (mail.dueAt().isAfter(now)) {
			this.mails.at(id, mail.dueAt());
			return Ready.NOTHING;
		}
		if (!mail.bundles() || mail.person() == null) {
			return new Ready(List.of(mail), null);
		}
		return together(mail, now);
	}

	/** Those for one person; a mail that came in later still gets its five minutes. */
	private Ready together(MailRow mail, Instant now) {
		List<MailRow> beside = this.rows.beside(mail.person());
		List<MailRow> due = beside.stream().filter((other) -> !other.dueAt().isAfter(now)).limit(IN_A_LETTER).toList();
		Optional<Instant> next = beside.stream()
			.filter((other) -> other.tries() == 0 && other.dueAt().isAfter(now))
			.map(MailRow::dueAt)
			.min(Comparator.naturalOrder());
		if (mail.tries() == 0 && next.isPresent() && !next.get().isAfter(mail.madeAt().plus(TOGETHER))) {
			this.mails.at(mail.id(), next.get());
			return Ready.NOTHING;
		}
		return new Ready(due, null);
	}

	private Ready lost(MailRow mail, Instant now) {
		Instant claimed = (mail.claimedAt() == null) ? mail.madeAt() : mail.claimedAt();
		if (claimed.plus(MailRun.LOST).isAfter(now)) {
			this.mails.at(mail.id(), claimed.plus(MailRun.LOST));
			return Ready.NOTHING;
		}
		return (mail.letter() == null) ? new Ready(List.of(mail), null)
				: new Ready(this.rows.underWay(mail.letter()), mail.letter());
	}

	@Transactional(readOnly = true)
	Optional<Addressee> addressee(MailRow mail) {
		return this.letters.addressee(mail);
	}

	@Transactional(readOnly = true)
	String sender(Language language) {
		return this.letters.sender(language);
	}

	/** The sentence that says who runs the server. */
	String operator(Language language) {
		return this.letters.operator(language);
	}

	@Transactional(readOnly = true)
	Letters.Letter letter(List<MailRow> mails, Addressee to, boolean secrets) {
		return this.letters.of(mails, to, secrets);
	}

	@Transactional(readOnly = true)
	List<Attachment> files(MailRow mail) {
		return this.rows.files(mail.id());
	}

	/** Those that nobody else took up or took back meanwhile. */
	@Transactional
	List<MailRow> claim(List<MailRow> mails, UUID letter, Instant now) {
		List<MailRow> taken = new ArrayList<>();
		for (MailRow mail : mails) {
			if (this.rows.claim(mail, letter, now)) {
				taken.add(mail);
			}
		}
		// Who falls in the next moment is found out by this look.
		taken.forEach((mail) -> this.mails.at(mail.id(), now.plus(MailRun.LOST)));
		return taken;
	}

	/** Ends the way of these mails. */
	@Transactional
	void settle(List<MailRow> mails, String state, String problem) {
		mails.forEach((mail) -> end(mail, state, problem, null));
	}

	/** Without a way to send them these are texts to copy. */
	@Transactional
	void toCopy(List<MailRow> mails, String problem) {
		mails.forEach((mail) -> this.rows.move(mail.id(), List.of("waiting", "sending"),
				new MailRepository.Change("to-copy", null, null, problem, null)));
	}

	/** Notes what the server said. */
	@Transactional
	void settle(List<MailRow> mails, Handover answer) {
		for (MailRow mail : mails) {
			switch (answer) {
				case Handover.Taken(String said) -> end(mail, "sent", null, said);
				case Handover.Refused(String problem, String said) -> end(mail, "failed", problem, said);
				case Handover.Later(String problem, String said) -> later(mail, problem, said);
			}
		}
	}

	private void later(MailRow mail, String problem, String said) {
		Instant now = this.clock.instant();
		if (mail.madeAt().plus(PATIENCE).isBefore(now)) {
			end(mail, "failed", problem, said);
			return;
		}
		Instant next = now.plus(AGAIN.get(Math.min(mail.tries(), AGAIN.size() - 1)));
		if (this.rows.move(mail.id(), List.of("waiting", "sending"),
				new MailRepository.Change("waiting", next, null, problem, said))) {
			this.rows.tried(mail.id(), mail.tries() + 1);
			this.mails.at(mail.id(), next);
		}
	}

	private void end(MailRow mail, String state, @Nullable String problem, @Nullable String said) {
		if (this.rows.move(mail.id(), List.of("waiting", "sending"),
				new MailRepository.Change(state, null, this.clock.instant(), problem, said))) {
			this.audit.done("platform.mail-" + state, "mail", mail.id());
			this.mails.eraseLater(mail.id());
		}
	}

	@Transactional
	void erase(UUID mail, Instant before) {
		this.rows.remove(mail, before);
	}

	/** Mails that leave in one letter, and the letter's identifier if it left before. */
	record Ready(List<MailRow> mails, @Nullable UUID letter) {

		static final Ready NOTHING = new Ready(List.of(), null);

	}

}
