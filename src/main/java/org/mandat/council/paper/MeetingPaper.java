package org.mandat.council.paper;

import java.util.Optional;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meeting;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Language;

/** A paper of one meeting; there is none of a meeting that is not in the right state. */
abstract class MeetingPaper implements PaperKind {

	private final CouncilWords words;

	MeetingPaper(CouncilWords words) {
		this.words = words;
	}

	CouncilWords words() {
		return this.words;
	}

	/** Whether there is such a paper of the meeting as it is now. */
	abstract boolean suits(Meeting meeting);

	/** What it says of the meeting. */
	abstract Content of(Meeting meeting, Language language);

	@Override
	public String permission() {
		return CouncilPermissions.READ;
	}

	@Override
	public boolean standsAlone() {
		return false;
	}

	@Override
	public Optional<Content> content(Order order) {
		return (order.of() == null) ? Optional.empty()
				: this.words.meeting(order.of()).filter(this::suits).map((meeting) -> of(meeting, order.language()));
	}

}
