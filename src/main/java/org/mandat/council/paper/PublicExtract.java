package org.mandat.council.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.council.decision.Decision;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.text.Language;
import org.springframework.stereotype.Component;

/**
 * What the public reads of a meeting: agenda and decisions, with a mark where something
 * is withheld. It says nothing of who was there.
 */
@Component
@org.springframework.core.annotation.Order(74)
class PublicExtract extends MeetingPaper {

	PublicExtract(CouncilWords words) {
		super(words);
	}

	@Override
	public String key() {
		return "council-extract";
	}

	@Override
	public String nameKey() {
		return "council.paper.extract";
	}

	@Override
	boolean suits(Meeting meeting) {
		return meeting.closed();
	}

	@Override
	Content of(Meeting meeting, Language language) {
		List<Item> agenda = words().agenda(meeting);
		List<Decision> taken = words().taken(meeting, language);
		List<String> lead = new ArrayList<>(List.of(words().text(language, "council.paper.taken", taken.size())));
		words()
			.missing(agenda.stream().filter((item) -> !item.withheld()).toList(),
					taken.stream().filter((one) -> !one.withheld()).toList(), language)
			.ifPresent(lead::add);
		List<Section> sections = new ArrayList<>();
		if (!agenda.isEmpty()) {
			sections.add(words().agenda(agenda, language, true));
		}
		if (!taken.isEmpty()) {
			sections.add(words().decisions(taken, language, true));
		}
		return words().content(meeting, language, "council.paper.extract", lead, sections);
	}

	@Override
	public Optional<Content> forMessenger(Order order) {
		return content(order);
	}

}
