package org.mandat.council.invitation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.text.NameWarning;
import org.mandat.platform.mail.Attachment;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.paper.PaperPress.PressBusy;
import org.mandat.platform.text.Language;
import org.mandat.protocol.PaperNumbers;
import org.mandat.protocol.Papers;
import org.springframework.stereotype.Component;

/**
 * Prints the agenda that goes with an invitation, once in each language that is read. A
 * mail passes through servers that nobody here knows: it carries what may go through a
 * messenger, without what is withheld, and nothing at all if an item seems to name a
 * private person. An invitation does not wait for the press: without a file the agenda is
 * behind the sign-in.
 */
@Component
class Enclosures {

	static final String PAPER = "council-invitation";

	private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final Meetings meetings;

	private final NameWarning names;

	private final Papers papers;

	private final PaperPress press;

	private final PaperNumbers numbers;

	Enclosures(Meetings meetings, NameWarning names, Papers papers, PaperPress press, PaperNumbers numbers) {
		this.meetings = meetings;
		this.names = names;
		this.papers = papers;
		this.press = press;
		this.numbers = numbers;
	}

	/** Whether the agenda of this meeting may leave as a file at all. */
	boolean mayLeave(UUID meeting) {
		return this.meetings.agenda(meeting)
			.stream()
			.filter((item) -> !item.withheld())
			.map(Item::words)
			.allMatch((words) -> this.names.in(words).isEmpty());
	}

	/** The agenda as a file by language; none where it goes as a link. */
	Map<Language, Attachment> of(Meeting meeting, Set<Language> languages) {
		String as = this.meetings.agendaAs(meeting.id());
		Map<Language, Attachment> files = new HashMap<>();
		if (meeting.cancelled() || "link".equals(as) || !mayLeave(meeting.id())) {
			return files;
		}
		String number = this.numbers.of(PAPER, meeting.id()).map(PaperNumbers.Numbered::label).orElse(null);
		for (Language language : languages) {
			print(new Papers.Asked(List.of(language.tag()), meeting.id(), null, number, 1, (permission) -> true), as)
				.ifPresent((file) -> files.put(language, file));
		}
		return files;
	}

	private Optional<Attachment> print(Papers.Asked asked, String as) {
		try {
			return this.papers.forMessenger(PAPER, asked)
				.map((paper) -> "docx".equals(as) ? new Attachment("agenda.docx", DOCX, this.press.docx(paper))
						: new Attachment("agenda.pdf", "application/pdf", this.press.pdf(paper)));
		}
		catch (PressBusy ex) {
			return Optional.empty();
		}
	}

}
