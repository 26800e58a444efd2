package org.mandat.council.minutes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.council.invitation.Telling;
import org.mandat.council.meeting.ApprovalItems;
import org.mandat.council.meeting.Holding;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.MeetingAround;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.minutes.MinutesLife.Version;
import org.mandat.council.minutes.MinutesRepository.Printed;
import org.mandat.council.text.CouncilIndex;
import org.mandat.council.text.OfficialWords;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.paper.PaperPress.PressBusy;
import org.mandat.platform.text.Outcome;
import org.mandat.protocol.PaperNumbers;
import org.mandat.protocol.PaperNumbers.Numbered;
import org.mandat.protocol.Papers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens meetings, circulates minutes and opens a closed meeting again. What was
 * circulated is kept as it was printed, in all languages of the space; a correction is a
 * further version beside it. Refuses to touch minutes that the council has approved.
 */
@Service
public class MinutesKeeping {

	static final String PAPER = "council-minutes";

	private final MinutesRepository minutes;

	private final Meetings meetings;

	private final Holding holding;

	private final ApprovalItems approvals;

	private final Papers papers;

	private final PaperPress press;

	private final PaperNumbers numbers;

	private final Originals originals;

	private final Telling telling;

	private final OfficialWords words;

	private final SpaceDays days;

	private final CouncilIndex index;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	MinutesKeeping(MinutesRepository minutes, Meetings meetings, Holding holding, ApprovalItems approvals,
			Papers papers, PaperPress press, PaperNumbers numbers, Originals originals, Telling telling,
			OfficialWords words, SpaceDays days, CouncilIndex index, AuditTrail audit,
			TransactionTemplate transactions) {
		this.minutes = minutes;
		this.meetings = meetings;
		this.holding = holding;
		this.approvals = approvals;
		this.papers = papers;
		this.press = press;
		this.numbers = numbers;
		this.originals = originals;
		this.telling = telling;
		this.words = words;
		this.days = days;
		this.index = index;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** How a meeting and its minutes went. */
	@Transactional(readOnly = true)
	public MinutesLife life(UUID meeting) {
		return life(this.meetings.around(meeting).orElseThrow());
	}

	/** The same of a meeting that was read. */
	@Transactional(readOnly = true)
	public MinutesLife life(MeetingAround around) {
		return new MinutesLife(around.course(), this.days.here().now(), this.numbers.of(around.meeting().id()));
	}

	/** Says that the council has begun; on the day of the meeting. */
	@Transactional
	public Outcome<UUID> begin(UUID meeting, long version) {
		Optional<Meeting> held = this.holding.open(meeting);
		if (held.isEmpty() || held.get().running()) {
			return Outcome.refused("council.meeting.refused.changedMeanwhile");
		}
		if (!held.get().on().equals(this.meetings.today())) {
			return Outcome.refused("council.begin.refused.day");
		}
		Outcome<UUID> begun = this.holding.begin(held.get(), version);
		if (begun instanceof Outcome.Done) {
			this.minutes.begin(meeting);
		}
		return begun;
	}

	/** Opens a closed meeting again; who, when and why stay. */
	@Transactional
	Outcome<UUID> reopen(UUID meeting, String reason, long version) {
		Optional<Meeting> held = this.holding.closed(meeting).filter((there) -> there.at() != null);
		if (held.isEmpty()) {
			return Outcome.refused("council.meeting.refused.changedMeanwhile");
		}
		if ("approved".equals(this.minutes.state(meeting))) {
			return Outcome.refused("council.reopen.refused.approved");
		}
		Outcome<UUID> opened = this.holding.reopen(held.get(), version);
		if (opened instanceof Outcome.Done) {
			this.index.reopened(meeting);
			this.audit.created("council.meeting-reopened", "meeting", meeting,
					this.minutes.reopen(meeting, reason.strip()));
		}
		return opened;
	}

	/**
	 * Circulates the minutes: draws their number if wanted, prints them, keeps what was
	 * printed and tells the members. Number and print come before the act that keeps
	 * them; if a machine falls in between, the number waits for the next try.
	 */
	Outcome<UUID> circulate(UUID meeting, boolean number) {
		Optional<Outcome<UUID>> no = Objects
			.requireNonNull(this.transactions.execute((status) -> numbered(meeting, number)));
		if (no.isPresent()) {
			return no.get();
		}
		Numbered entry = number ? this.numbers.of(PAPER, meeting).orElse(null) : null;
		Optional<Paper> paper = this.papers.make(PAPER, new Papers.Asked(List.of(Papers.ALL), meeting, null,
				(entry == null) ? null : entry.label(), 1, (permission) -> true));
		if (paper.isEmpty()) {
			return Outcome.refused("council.circulate.refused.nothing");
		}
		try {
			byte[] pdf = this.press.pdf(paper.get());
			return Objects
				.requireNonNull(this.transactions.execute((status) -> keep(meeting, entry, paper.get(), pdf)));
		}
		catch (PressBusy ex) {
			return Outcome.refused("council.circulate.refused.busy");
		}
	}

	/** The file as it was circulated. */
	@Transactional(readOnly = true)
	public Optional<File> file(UUID version) {
		return this.minutes.kept(version)
			.map((kept) -> new File(kept.meeting(), kept.number(), this.originals.get(kept.digest())));
	}

	private Optional<Outcome<UUID>> numbered(UUID meeting, boolean number) {
		Optional<Outcome<UUID>> no = refusal(meeting);
		int versions = this.minutes.versions(meeting).size();
		long entries = this.numbers.of(meeting).stream().filter((one) -> PAPER.equals(one.paper())).count();
		if (no.isEmpty() && number && entries <= versions
				&& this.numbers.draw(PAPER, meeting, subjects(meeting)) instanceof Outcome.Refused<UUID> refused) {
			return Optional.of(refused);
		}
		return no;
	}

	private Map<String, String> subjects(UUID meeting) {
		return this.words.of("council.circulate.subject", this.meetings.find(meeting).orElseThrow().on());
	}

	private Optional<Outcome<UUID>> refusal(UUID meeting) {
		if (this.holding.closed(meeting).isEmpty() || !"open".equals(this.minutes.state(meeting))) {
			return Optional.of(Outcome.refused("council.meeting.refused.changedMeanwhile"));
		}
		return Optional.empty();
	}

	private Outcome<UUID> keep(UUID meeting, @Nullable Numbered entry, Paper paper, byte[] pdf) {
		Optional<Outcome<UUID>> no = refusal(meeting);
		if (no.isPresent()) {
			return no.get();
		}
		List<Version> before = this.minutes.versions(meeting);
		int number = before.size() + 1;
		UUID id = Ids.next();
		byte[] digest = this.originals.put(pdf, "application/pdf", "minutes-" + number + ".pdf");
		this.minutes.keep(id, meeting, number, new Printed((entry == null) ? null : entry.label(),
				(entry == null) ? null : entry.entry(), digest, pdf.length, paper.fingerprint()));
		this.minutes.stand(meeting, before.isEmpty() ? "circulated" : "corrected");
		this.audit.created("council.minutes-circulated", "minutes", id, List.of(meeting, number, paper.fingerprint()));
		Meeting there = this.meetings.find(meeting).orElseThrow();
		this.index.circulated(meeting, there.on(), subjects(meeting));
		this.approvals.putOnNext();
		this.telling.circulated(there);
		return Outcome.done(id);
	}

	/** A version, as it was circulated. */
	record File(UUID meeting, int number, byte[] bytes) {
	}

}
