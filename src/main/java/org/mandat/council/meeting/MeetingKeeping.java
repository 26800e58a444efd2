package org.mandat.council.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.text.CouncilIndex;
import org.mandat.council.text.CouncilText;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Prepares meetings: sets their day, fills their agenda, tells the members to come, moves
 * and cancels them. Refuses to convene to a day that has passed or without an agenda.
 */
@Service
public class MeetingKeeping {

	private static final int LINES = 40;

	private static final int YEARS = 2;

	private final MeetingRepository meetings;

	private final ItemRepository items;

	private final Phrases phrases;

	private final ApprovalItems approvals;

	private final Spaces spaces;

	private final CouncilIndex index;

	private final AuditTrail audit;

	MeetingKeeping(MeetingRepository meetings, ItemRepository items, Phrases phrases, ApprovalItems approvals,
			Spaces spaces, CouncilIndex index, AuditTrail audit) {
		this.meetings = meetings;
		this.items = items;
		this.phrases = phrases;
		this.approvals = approvals;
		this.spaces = spaces;
		this.index = index;
		this.audit = audit;
	}

	/** A draft with its agenda. */
	@Transactional
	Outcome<UUID> make(MeetingForm form, Language language, LocalDate today) {
		if (!likely(form.on(), today)) {
			return Outcome.refused("council.meeting.refused.day");
		}
		if (form.phrases().size() + form.owns().size() + form.carried().size() + form.lines().size() > LINES) {
			return Outcome.refused("council.meeting.refused.lines", LINES);
		}
		if (form.lines().stream().anyMatch((line) -> line.length() > CouncilText.LONGEST)) {
			return Outcome.refused("council.item.form.words.long");
		}
		UUID meeting = Ids.next();
		this.meetings.insert(meeting, form.on(), form.at(), place(form, language), "draft");
		this.audit.created("council.meeting-made", "meeting", meeting, form);
		fill(meeting, form, language);
		this.approvals.putOn(meeting);
		return Outcome.done(meeting);
	}

	private void fill(UUID meeting, MeetingForm form, Language language) {
		Space space = this.spaces.byId(MeetingRepository.space()).orElseThrow();
		form.phrases()
			.forEach((number) -> this.phrases.find(space, number).ifPresent((phrase) -> add(meeting, phrase)));
		for (UUID parked : form.carried()) {
			this.items.find(parked).filter(Item::parked).ifPresent((item) -> {
				UUID copy = add(meeting, new Phrase(null, item.words(), item.kind(), item.minutes()));
				this.items.carry(parked, copy);
			});
		}
		for (UUID own : form.owns()) {
			this.items.find(own)
				.ifPresent((item) -> add(meeting, new Phrase(null, item.words(), item.kind(), item.minutes())));
		}
		form.lines()
			.forEach((line) -> add(meeting, new Phrase(null, Text.of(Map.of(language.tag(), line)), "note", null)));
	}

	/** A further line of the agenda. */
	@Transactional
	Outcome<UUID> add(UUID meeting, ItemForm form, Language language) {
		Optional<Meeting> open = this.meetings.hold(meeting).filter(Meeting::open);
		if (open.isEmpty()) {
			return Outcome.refused("council.meeting.refused.closed");
		}
		if (this.items.of(meeting).size() >= LINES) {
			return Outcome.refused("council.meeting.refused.lines", LINES);
		}
		UUID item = add(meeting,
				new Phrase(null, Text.of(Map.of(language.tag(), form.words().strip())), form.kind(), form.minutes()));
		if (form.hidden()) {
			this.items.change(this.items.find(item).orElseThrow(), form, 0);
			this.index.refresh(CouncilText.ITEM, item);
		}
		return Outcome.done(item);
	}

	private UUID add(UUID meeting, Phrase phrase) {
		UUID item = Ids.next();
		this.items.insert(item, meeting, phrase);
		this.audit.created("council.item-added", "council-item", item, phrase);
		return item;
	}

	/** Sets another day, hour or place; the members are told by a new calendar entry. */
	@Transactional
	Outcome<UUID> change(UUID meeting, MeetingForm form, long version, Language language, LocalDate today) {
		Optional<Meeting> before = this.meetings.hold(meeting);
		if (before.filter(Meeting::ahead).isEmpty()) {
			return Outcome.refused("council.meeting.refused.closed");
		}
		if (!likely(form.on(), today) || before.get().convened() && form.on().isBefore(today)) {
			return Outcome.refused("council.meeting.refused.day");
		}
		Worded place = place(form, language);
		Worded stood = before.get().place();
		if (stood != null && stood.words().equals(place.words())) {
			place = stood;
		}
		boolean same = form.on().equals(before.get().on()) && form.at().equals(before.get().at())
				&& place.equals(stood);
		int sequence = before.get().sequence() + ((before.get().convened() && !same) ? 1 : 0);
		if (!this.meetings.change(meeting, form, place, sequence, version)) {
			return Outcome.refused("council.meeting.refused.changedMeanwhile");
		}
		if (!form.on().equals(before.get().on())) {
			this.index.moved(meeting);
		}
		this.audit.changed("council.meeting-changed", "meeting", meeting, before.get(), form);
		return Outcome.done(meeting);
	}

	/**
	 * Convenes a meeting.
	 * @param agendaAs how the agenda goes with the invitations: pdf, docx or link
	 */
	@Transactional
	public Outcome<UUID> convene(UUID meeting, long version, LocalDate today, String agendaAs) {
		Optional<Meeting> before = this.meetings.hold(meeting);
		if (before.filter(Meeting::draft).isEmpty()) {
			return Outcome.refused("council.meeting.refused.changedMeanwhile");
		}
		if (before.get().on().isBefore(today)) {
			return Outcome.refused("council.meeting.refused.past");
		}
		if (this.items.of(meeting).isEmpty()) {
			return Outcome.refused("council.meeting.refused.noAgenda");
		}
		this.meetings.agendaAs(meeting, agendaAs);
		return become(before.get(), "convened", before.get().sequence(), version, "council.meeting-convened");
	}

	/** Calls the meeting off; what was carried over to it can be carried over again. */
	@Transactional
	Outcome<UUID> cancel(UUID meeting, long version) {
		Optional<Meeting> before = this.meetings.hold(meeting);
		if (before.filter(Meeting::ahead).isEmpty()) {
			return Outcome.refused("council.meeting.refused.closed");
		}
		List<Item> agenda = this.items.of(meeting);
		Outcome<UUID> outcome = become(before.get(), "cancelled", before.get().sequence() + 1, version,
				"council.meeting-cancelled");
		if (outcome instanceof Outcome.Done) {
			agenda.forEach((item) -> this.items.release(item.id()));
		}
		return outcome;
	}

	private Outcome<UUID> become(Meeting before, String state, int sequence, long version, String act) {
		if (!this.meetings.become(before.id(), state, sequence, version)) {
			return Outcome.refused("council.meeting.refused.changedMeanwhile");
		}
		this.audit.changed(act, "meeting", before.id(), before.state(), state);
		return Outcome.done(before.id());
	}

	private static Worded place(MeetingForm form, Language language) {
		return new Worded(form.place().strip(), language.tag());
	}

	private static boolean likely(LocalDate on, LocalDate today) {
		return !on.isBefore(today.minusYears(YEARS)) && !on.isAfter(today.plusYears(YEARS));
	}

}
