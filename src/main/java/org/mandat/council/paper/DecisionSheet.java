package org.mandat.council.paper;

import java.util.ArrayList;
import java.util.List;

import org.mandat.council.decision.Decision;
import org.mandat.council.meeting.Meeting;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Only the decisions of a meeting: what, which post, by which day. */
@Component
@Order(72)
class DecisionSheet extends MeetingPaper {

	DecisionSheet(CouncilWords words) {
		super(words);
	}

	@Override
	public String key() {
		return "council-decisions";
	}

	@Override
	public String nameKey() {
		return "council.paper.decisionSheet";
	}

	@Override
	boolean suits(Meeting meeting) {
		return meeting.closed();
	}

	@Override
	Content of(Meeting meeting, Language language) {
		List<Decision> taken = words().taken(meeting, language);
		List<String> lead = new ArrayList<>(List.of(words().text(language, "council.paper.taken", taken.size())));
		words().missing(List.of(), taken, language).ifPresent(lead::add);
		return words().content(meeting, language, "council.paper.decisionSheet", lead,
				taken.isEmpty() ? List.of() : List.of(words().decisions(taken, language, false)));
	}

}
