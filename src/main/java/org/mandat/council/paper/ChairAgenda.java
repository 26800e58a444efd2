package org.mandat.council.paper;

import java.util.ArrayList;
import java.util.List;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.decision.Decision;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The agenda for a chair who has twenty minutes: what has to be decided, first, as far as
 * twenty minutes reach; then what the deputy leads on; then what waits past its day.
 */
@Component
@Order(75)
class ChairAgenda extends MeetingPaper {

	private static final int TIME = 20;

	private static final int USUAL = 5;

	private static final int WAITING = 7;

	ChairAgenda(CouncilWords words) {
		super(words);
	}

	@Override
	public String key() {
		return "council-chair";
	}

	@Override
	public String nameKey() {
		return "council.paper.chair";
	}

	@Override
	public String permission() {
		return CouncilPermissions.CHAIRED;
	}

	@Override
	public boolean signed() {
		return false;
	}

	@Override
	boolean suits(Meeting meeting) {
		return meeting.at() != null && meeting.open();
	}

	@Override
	Content of(Meeting meeting, Language language) {
		List<Item> first = new ArrayList<>();
		List<Item> later = new ArrayList<>();
		int minutes = 0;
		for (Item item : words().agenda(meeting)) {
			Integer planned = item.minutes();
			int takes = Math.min(TIME, (planned == null) ? USUAL : planned);
			if ("decide".equals(item.kind()) && minutes + takes <= TIME) {
				first.add(item);
				minutes += takes;
			}
			else {
				later.add(item);
			}
		}
		List<Decision> waiting = words().open(language, WAITING);
		List<String> lead = new ArrayList<>(List.of(words().text(language, "council.paper.chair.lead", minutes)));
		words().missing(first, waiting, language).ifPresent(lead::add);
		List<Section> sections = new ArrayList<>();
		add(sections, first, "council.paper.chair.decide", language);
		add(sections, later, "council.paper.chair.later", language);
		if (sections.isEmpty()) {
			sections.add(words().agenda(List.of(), language, false));
		}
		if (!waiting.isEmpty()) {
			sections.add(new Section(words().text(language, "council.paper.due"),
					words().decisions(waiting, language, false).blocks()));
		}
		return words().content(meeting, language, "council.paper.chair", lead, sections);
	}

	private void add(List<Section> sections, List<Item> items, String title, Language language) {
		if (!items.isEmpty()) {
			sections.add(new Section(words().text(language, title), words().agenda(items, language, false).blocks()));
		}
	}

}
