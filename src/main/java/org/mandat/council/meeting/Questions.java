package org.mandat.council.meeting;

import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts a question first on the agenda of the next meeting that is still a draft; an
 * agenda that members already have is not changed behind their back.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Questions {

	private final MeetingRepository meetings;

	private final ItemRepository items;

	private final AuditTrail audit;

	Questions(MeetingRepository meetings, ItemRepository items, AuditTrail audit) {
		this.meetings = meetings;
		this.items = items;
		this.audit = audit;
	}

	/** The draft that comes next, if one is prepared. */
	public Optional<UUID> draft(java.time.LocalDate today) {
		return this.meetings.draft(today);
	}

	/** The item, first on that agenda. */
	public UUID ask(UUID meeting, Text words) {
		UUID item = Ids.next();
		this.items.insert(item, meeting, new Phrase(null, words, "review", 5));
		this.items.place(item, 0);
		this.audit.created("council.item-added", "council-item", item, words);
		return item;
	}

}
