package org.mandat.council.meeting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.text.OfficialWords;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts minutes that were circulated on the next agenda by themselves, in all languages of
 * the space: behind the opening, once, until the council has approved them.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ApprovalItems {

	private static final int MINUTES = 5;

	private final MeetingRepository meetings;

	private final ItemRepository items;

	private final OfficialWords words;

	private final Meetings days;

	private final AuditTrail audit;

	ApprovalItems(MeetingRepository meetings, ItemRepository items, OfficialWords words, Meetings days,
			AuditTrail audit) {
		this.meetings = meetings;
		this.items = items;
		this.words = words;
		this.days = days;
		this.audit = audit;
	}

	/**
	 * Puts what waits for approval on the nearest agenda that members do not have yet.
	 */
	public void putOnNext() {
		this.meetings.nextOpen(this.days.today()).map(Meeting::id).ifPresent(this::putOn);
	}

	/** Which minutes the items of a meeting that were dealt with have approved. */
	public List<Approved> approved(UUID meeting) {
		return this.items.approved(meeting);
	}

	/** Notes that minutes were approved, and by which decision. */
	public void approve(UUID meeting, UUID decision) {
		this.meetings.approve(meeting, decision);
		this.audit.changed("council.minutes-approved", "meeting", meeting, "circulated", decision);
	}

	/** What the decision says, by the language in which it is stored. */
	public Text decided(LocalDate on) {
		return Text.of(this.words.of("council.item.approved", on));
	}

	void putOn(UUID meeting) {
		for (Meeting waits : this.meetings.toApprove(meeting)) {
			UUID item = Ids.next();
			this.items.insert(item, meeting,
					new Phrase(null, Text.of(this.words.of("council.item.approval", waits.on())), "decide", MINUTES));
			this.items.approves(item, waits.id());
			this.audit.created("council.item-added", "council-item", item, waits.id());
			behindTheOpening(meeting, item);
		}
	}

	private void behindTheOpening(UUID meeting, UUID item) {
		List<Item> agenda = new ArrayList<>(this.items.of(meeting));
		Optional<Item> added = agenda.stream().filter((one) -> one.id().equals(item)).findFirst();
		if (added.isPresent() && agenda.size() > 2) {
			agenda.remove(added.get());
			agenda.add(1, added.get());
			for (int n = 0; n < agenda.size(); n++) {
				this.items.place(agenda.get(n).id(), n + 1);
			}
		}
	}

	/**
	 * Minutes that an item of another meeting has approved.
	 *
	 * @param meeting whose minutes
	 * @param on the day of that meeting
	 */
	public record Approved(UUID meeting, LocalDate on) {
	}

}
