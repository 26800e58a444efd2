package org.mandat.council.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.decision.Decision;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meeting;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The minutes: which posts were there, what was spoken about, what was decided. */
@Component
@Order(73)
class MinutesPaper extends MeetingPaper {

	MinutesPaper(CouncilWords words) {
		super(words);
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
		present(meeting, language, sections);
		sections.add(words().agenda(agenda, language, false));
		if (!taken.isEmpty()) {
			sections.add(words().decisions(taken, language, false));
		}
		return words().content(meeting, language, "council.paper.minutesOf", lead, sections);
	}

	private void present(Meeting meeting, Language language, List<Section> sections) {
		Map<UUID, String> how = words().attendance(meeting);
		List<List<Grid.Cell>> rows = words().members(meeting.on())
			.stream()
			.filter((post) -> how.containsKey(post.id()))
			.map((post) -> List.of(new Grid.Cell(CouncilWords.in(post.name(), language), null),
					Grid.Cell.of(words().text(language, "council.how." + how.get(post.id())))))
			.toList();
		if (!rows.isEmpty()) {
			sections.add(new Section(words().text(language, "council.paper.present"),
					List.of(new Grid(words().text(language, "council.paper.present.caption"),
							List.of(new Grid.Column(words().text(language, "council.decision.column.post"), 6),
									new Grid.Column(words().text(language, "council.paper.how"), 4)),
							rows))));
		}
	}

}
