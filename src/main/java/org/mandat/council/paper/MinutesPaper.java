package org.mandat.council.paper;

import java.util.ArrayList;
import java.util.List;

import org.mandat.council.decision.Decision;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.seat.Presence;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The minutes: which posts were there and whether they were enough, what was spoken about
 * and voted, what was decided.
 */
@Component
@Order(73)
class MinutesPaper extends MeetingPaper {

	private final PresenceWords presence;

	MinutesPaper(CouncilWords words, PresenceWords presence) {
		super(words);
		this.presence = presence;
	}

	@Override
	public String key() {
		return "council-minutes";
	}

	@Override
	public String nameKey() {
		return "council.paper.minutesOf";
	}

	@Override
	boolean suits(Meeting meeting) {
		return meeting.closed() && meeting.at() != null;
	}

	@Override
	Content of(Meeting meeting, Language language) {
		List<Item> agenda = words().agenda(meeting);
		List<Decision> taken = words().taken(meeting, language);
		List<String> lead = new ArrayList<>(List.of(words().text(language, "council.paper.taken", taken.size())));
		words().missing(agenda, taken, language).ifPresent(lead::add);
		List<Section> sections = new ArrayList<>();
		Presence there = this.presence.of(meeting, agenda);
		this.presence.present(meeting, there, language).ifPresent(sections::add);
		sections.add(words().agenda(agenda, language, false));
		this.presence.votes(there, language).ifPresent(sections::add);
		if (!taken.isEmpty()) {
			sections.add(words().decisions(taken, language, false));
		}
		return words().content(meeting, language, "council.paper.minutesOf", lead, sections);
	}

}
