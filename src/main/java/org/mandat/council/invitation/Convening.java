package org.mandat.council.invitation;

import java.util.List;
import java.util.UUID;

import org.mandat.council.meeting.MeetingKeeping;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.text.OfficialWords;
import org.mandat.platform.text.Outcome;
import org.mandat.protocol.PaperNumbers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Convenes a meeting, and draws the number of the invitation in the protocol book; both
 * or neither.
 */
@Service
class Convening {

	/** How the agenda may go with the invitations. */
	static final List<String> AS = List.of("pdf", "docx", "link");

	private final MeetingKeeping keeping;

	private final Meetings meetings;

	private final PaperNumbers numbers;

	private final OfficialWords words;

	Convening(MeetingKeeping keeping, Meetings meetings, PaperNumbers numbers, OfficialWords words) {
		this.keeping = keeping;
		this.meetings = meetings;
		this.numbers = numbers;
		this.words = words;
	}

	@Transactional
	Outcome<UUID> convene(UUID meeting, long version, String agendaAs, boolean number) {
		Outcome<UUID> convened = this.keeping.convene(meeting, version, this.meetings.today(), agendaAs);
		if (!(convened instanceof Outcome.Done) || !number || this.numbers.of(Enclosures.PAPER, meeting).isPresent()) {
			return convened;
		}
		Outcome<UUID> drawn = this.numbers.draw(Enclosures.PAPER, meeting,
				this.words.of("council.invitation.subject", this.meetings.find(meeting).orElseThrow().on()));
		if (drawn instanceof Outcome.Refused) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return drawn;
		}
		return convened;
	}

}
