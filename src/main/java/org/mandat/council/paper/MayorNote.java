package org.mandat.council.paper;

import java.util.ArrayList;
import java.util.List;

import org.mandat.council.decision.Decision;
import org.mandat.council.meeting.Meeting;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What whoever leads has to know of a meeting, on one page, made by itself: what falls to
 * the own post, what else was decided, what is late, when the council meets again.
 */
@Component
@Order(75)
class MayorNote extends MeetingPaper {

	private static final int SHOWN = 10;

	MayorNote(CouncilWords words) {
		super(words);
	}

	@Override
	public String key() {
		return "council-note";
	}

	@Override
	public String nameKey() {
		return "council.paper.note";
	}

	/** Whoever it is for does not sign it. */
	@Override
	public boolean signed() {
		return false;
	}

	@Override
	boolean suits(Meeting meeting) {
		return meeting.closed() && meeting.at() != null;
	}

	@Override
	Content of(Meeting meeting, Language language) {
		List<Decision> taken = words().taken(meeting, language);
		List<Decision> own = taken.stream().filter((one) -> words().leads(one.post(), meeting.on())).toList();
		List<Decision> others = taken.stream().filter((one) -> !own.contains(one)).toList();
		List<Decision> late = words().late(language, SHOWN).stream().filter((one) -> !taken.contains(one)).toList();
		List<String> lead = new ArrayList<>(List.of(words().text(language, "council.paper.taken", taken.size())));
		if (!taken.isEmpty()) {
			lead.add(words().text(language, "council.paper.note.own", own.size()));
		}
		lead.add(words().next(language)
			.map((when) -> words().text(language, "council.paper.note.next", when))
			.orElseGet(() -> words().text(language, "council.paper.note.noNext")));
		words().missing(List.of(), taken, language).ifPresent(lead::add);
		List<Section> sections = new ArrayList<>();
		add(sections, "council.paper.note.yours", own, language);
		add(sections, "council.paper.note.others", others, language);
		add(sections, "council.paper.note.late", late, language);
		return words().content(meeting, language, "council.paper.note", lead, sections);
	}

	private void add(List<Section> sections, String key, List<Decision> decisions, Language language) {
		if (!decisions.isEmpty()) {
			sections
				.add(new Section(words().text(language, key), words().decisions(decisions, language, false).blocks()));
		}
	}

}
