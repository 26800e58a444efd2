package org.mandat.council.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.mandat.council.text.CouncilIndex;
import org.mandat.council.text.CouncilText;
import org.mandat.council.text.Wordings;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changes, moves and removes items while their meeting is open. */
@Service
class ItemKeeping {

	private final MeetingRepository meetings;

	private final ItemRepository items;

	private final Wordings wordings;

	private final CouncilIndex index;

	private final AuditTrail audit;

	ItemKeeping(MeetingRepository meetings, ItemRepository items, Wordings wordings, CouncilIndex index,
			AuditTrail audit) {
		this.meetings = meetings;
		this.items = items;
		this.wordings = wordings;
		this.index = index;
		this.audit = audit;
	}

	/**
	 * Changes an item; what it says in another language has fallen behind if it now says
	 * something new in this one.
	 */
	@Transactional
	Outcome<UUID> change(UUID item, ItemForm form, long version, Language language) {
		Optional<Item> before = open(item);
		if (before.isEmpty()) {
			return Outcome.refused("council.meeting.refused.closed");
		}
		if (!this.items.change(before.get(), form, version)) {
			return Outcome.refused("council.item.refused.changedMeanwhile");
		}
		String words = form.words().strip();
		if (!words.equals(before.get().words().in(language)) || !before.get().words().has(language)) {
			this.wordings.say(CouncilText.ITEM, item, language.tag(), words);
		}
		this.index.refresh(CouncilText.ITEM, item);
		this.audit.changed("council.item-changed", "council-item", item, before.get(), form);
		return Outcome.done(before.get().meeting());
	}

	/** Moves an item one place up. */
	@Transactional
	Outcome<UUID> raise(UUID item) {
		Optional<Item> moved = open(item);
		if (moved.isEmpty()) {
			return Outcome.refused("council.meeting.refused.closed");
		}
		List<Item> agenda = new ArrayList<>(this.items.of(moved.get().meeting()));
		int at = agenda.indexOf(moved.get());
		if (at > 0) {
			agenda.add(at - 1, agenda.remove(at));
		}
		for (int n = 0; n < agenda.size(); n++) {
			this.items.place(agenda.get(n).id(), n + 1);
		}
		this.audit.done("council.item-changed", "council-item", item);
		return Outcome.done(moved.get().meeting());
	}

	/** Takes an item off the agenda; if it was carried over, it is parked again. */
	@Transactional
	Outcome<UUID> remove(UUID item) {
		Optional<Item> gone = open(item);
		if (gone.isEmpty()) {
			return Outcome.refused("council.meeting.refused.closed");
		}
		this.items.release(item);
		this.items.remove(item);
		this.index.gone(CouncilText.ITEM, item);
		this.audit.done("council.item-removed", "council-item", item);
		return Outcome.done(gone.get().meeting());
	}

	private Optional<Item> open(UUID item) {
		return this.items.find(item)
			.filter((found) -> this.meetings.hold(found.meeting()).filter(Meeting::open).isPresent())
			.flatMap((found) -> this.items.find(item));
	}

}
