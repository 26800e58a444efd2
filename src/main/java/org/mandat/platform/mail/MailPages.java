package org.mandat.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Installation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of the mails show. */
@Service
public class MailPages {

	static final int AT_ONCE = 200;

	/** A mail that is this late has no job: it was brought back by a restore. */
	private static final Duration FORGOTTEN = Duration.ofMinutes(30);

	private final MailRepository rows;

	private final Letters letters;

	private final SmtpSettings settings;

	private final Installation installation;

	private final Clock clock;

	MailPages(MailRepository rows, Letters letters, SmtpSettings settings, Installation installation, Clock clock) {
		this.rows = rows;
		this.letters = letters;
		this.settings = settings;
		this.installation = installation;
		this.clock = clock;
	}

	@Transactional(readOnly = true)
	List<Line> list(Language language) {
		List<Line> lines = new ArrayList<>();
		this.rows.list(AT_ONCE).forEach((mail) -> lines.add(line(mail, language)));
		return lines;
	}

	@Transactional(readOnly = true)
	Optional<Line> find(UUID mail, Language language) {
		return this.rows.find(mail).map((row) -> line(row, language));
	}

	/** The whole letter, with what a person needs to send it by hand. */
	@Transactional(readOnly = true)
	Letters.Letter letter(UUID mail, boolean secrets) {
		MailRow row = this.rows.find(mail).orElseThrow();
		Addressee to = this.letters.addressee(row)
			.orElseGet(() -> new Addressee(row.id(), "", null, new Language("en"), false));
		return this.letters.of(List.of(row), to, secrets);
	}

	/** How many mails of the space stand where. */
	@Transactional(readOnly = true)
	Map<String, Integer> counts() {
		Map<String, Integer> counts = new TreeMap<>();
		this.rows.counts(counts);
		return counts;
	}

	/** How the mails of the reader's space and the mail server stand. */
	@Transactional(readOnly = true)
	public Standing standing() {
		Map<String, Integer> counts = counts();
		return new Standing(closed(), last().orElse(null),
				counts.getOrDefault("waiting", 0) + counts.getOrDefault("sending", 0),
				counts.getOrDefault("to-copy", 0), counts.getOrDefault("failed", 0),
				counts.getOrDefault("came-back", 0));
	}

	/** Why no mail leaves, or nothing. */
	@Nullable Refusal closed() {
		return this.settings.problem();
	}

	/** The mail server by name, for whoever looks after it. */
	String server() {
		return this.settings.host() + ":" + this.settings.port();
	}

	/** The address in whose name mails go. */
	String from() {
		return this.settings.from().text();
	}

	/** When the server last took a letter, of whatever space. */
	Optional<Instant> last() {
		return this.installation.fact(MailRun.LAST).map(Instant::parse);
	}

	private Line line(MailRow mail, Language language) {
		Optional<Addressee> to = this.letters.addressee(mail);
		String name = to.map(Addressee::name).orElse("");
		String address = to.map(Addressee::address).orElse("");
		boolean held = "waiting".equals(mail.state()) && mail.dueAt().plus(FORGOTTEN).isBefore(this.clock.instant());
		return new Line(mail, this.letters.subject(mail, language), name, (address == null) ? "" : address, held);
	}

	/**
	 * How mails stand.
	 *
	 * @param closed why no mail leaves, or nothing
	 * @param last when the server last took a letter, of whatever space, or never
	 * @param waiting on their way
	 * @param toCopy to be handed over by a person
	 * @param refused not taken by the server, of the last thirty days
	 * @param cameBack noted as returned, of the last thirty days
	 */
	public record Standing(@Nullable Refusal closed, @Nullable Instant last, int waiting, int toCopy, int refused,
			int cameBack) {
	}

	/**
	 * A mail as a page shows it.
	 *
	 * @param mail the mail
	 * @param subject in the reader's language
	 * @param name of the addressee, or an empty text
	 * @param address to which it goes as things stand, or an empty text
	 * @param held whether it waits for a person since a restore
	 */
	public record Line(MailRow mail, String subject, String name, String address, boolean held) {

		/** Whom the mail reaches, for a label. */
		public String who() {
			return this.name.isBlank() ? this.address : this.name;
		}

	}

}
