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
 * The invitation with the agenda and with the decisions that are still to be carried out;
 * of a meeting that is called off, the notice of it. To a messenger goes the day and the
 * agenda, without what is withheld.
 */
@Component
@org.springframework.core.annotation.Order(70)
class Invitation extends MeetingPaper {

	private static final int SHOWN = 20;

	Invitation(CouncilWords words) {
		super(words);
	}

	@Override
	public String key() {
		return "council-invitation";
	}

	@Override
	public String nameKey() {
		return "council.paper.invitation";
	}

	@Override
	public String titleKey(Order order) {
		return (order.of() == null) ? nameKey() : words().meeting(order.of()).map(Invitation::title).orElse(nameKey());
	}

	@Override
	boolean suits(Meeting meeting) {
		return meeting.at() != null;
	}

	@Override
	Content of(Meeting meeting, Language language) {
		List<Item> agenda = words().agenda(meeting);
		List<Decision> open = meeting.open() ? words().open(language, SHOWN) : List.of();
		List<String> lead = new ArrayList<>(
				List.of(words().text(language, lead(meeting), words().when(meeting, language))));
		if (meeting.open() && open.isEmpty()) {
			lead.add(words().text(language, "council.paper.due.none"));
		}
		words().missing(agenda, open, language).ifPresent(lead::add);
		List<Section> sections = new ArrayList<>(List.of(words().agenda(agenda, language, false)));
		if (!open.isEmpty()) {
			Section due = words().decisions(open, language, false);
			sections.add(new Section(words().text(language, "council.paper.due"), due.blocks()));
		}
		return words().content(meeting, language, title(meeting), lead, sections);
	}

	@Override
	public Optional<Content> forMessenger(Order order) {
		Language language = order.language();
		return (order.of() == null) ? Optional.empty()
				: words().meeting(order.of())
					.filter((meeting) -> suits(meeting) && !meeting.draft())
					.map((meeting) -> new Content(words().text(language, title(meeting)), null,
							List.of(words().text(language, lead(meeting), words().when(meeting, language))),
							List.of(words().agenda(words().agenda(meeting), language, true)), List.of(), List.of()));
	}

	private static String title(Meeting meeting) {
		return meeting.cancelled() ? "council.paper.calledOff" : "council.paper.invitation";
	}

	private static String lead(Meeting meeting) {
		if (meeting.cancelled()) {
			return "council.paper.cancelled";
		}
		return (meeting.sequence() == 0) ? "council.paper.invited" : "council.paper.moved";
	}

}
