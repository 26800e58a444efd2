package org.mandat.council.invitation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.MeetingKeeping;
import org.mandat.council.meeting.Meetings;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
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

	private final Spaces spaces;

	private final Languages languages;

	private final Messages messages;

	Convening(MeetingKeeping keeping, Meetings meetings, PaperNumbers numbers, Spaces spaces, Languages languages,
			Messages messages) {
		this.keeping = keeping;
		this.meetings = meetings;
		this.numbers = numbers;
		this.spaces = spaces;
		this.languages = languages;
		this.messages = messages;
	}

	@Transactional
	Outcome<UUID> convene(UUID meeting, long version, String agendaAs, boolean number) {
		Outcome<UUID> convened = this.keeping.convene(meeting, version, this.meetings.today(), agendaAs);
		if (!(convened instanceof Outcome.Done) || !number || this.numbers.of(Enclosures.PAPER, meeting).isPresent()) {
			return convened;
		}
		Outcome<UUID> drawn = draw(this.meetings.find(meeting).orElseThrow());
		if (drawn instanceof Outcome.Refused) {
			TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
			return drawn;
		}
		return convened;
	}

	private Outcome<UUID> draw(Meeting meeting) {
		Space space = this.spaces.byId(InvitationRepository.space()).orElseThrow();
		Map<String, String> subjects = new LinkedHashMap<>();
		space.languages()
			.forEach((tag) -> this.languages.find(tag)
				.ifPresent((language) -> subjects.put(language.stored(), subject(meeting, language))));
		Map.Entry<String, String> first = subjects.entrySet().iterator().next();
		subjects.remove(first.getKey());
		return this.numbers.draw(Enclosures.PAPER, meeting.id(), new Worded(first.getValue(), first.getKey()),
				subjects);
	}

	private String subject(Meeting meeting, Language language) {
		return this.messages.text(language, "council.invitation.subject", Formats.date(language, meeting.on()));
	}

}
