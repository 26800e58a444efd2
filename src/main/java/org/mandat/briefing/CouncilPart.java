package org.mandat.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.council.Council;
import org.mandat.council.Council.Next;
import org.mandat.council.Council.Standing;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * When the council meets and what became of its decisions of this year; nothing where
 * nobody works with it yet (ground rule G15).
 */
@Component
@Order(28)
class CouncilPart implements BriefingPart {

	private final Council council;

	CouncilPart(Council council) {
		this.council = council;
	}

	@Override
	public Optional<String> lead(Question question) {
		return this.council.standing(question.clocks()).next().map((next) -> when(question, next));
	}

	@Override
	public Optional<Section> section(Question question) {
		Standing standing = this.council.standing(question.clocks());
		Optional<Next> next = standing.next();
		if (next.isEmpty() && standing.all() + standing.late() == 0) {
			return Optional.empty();
		}
		List<StateOfPlay.Block> says = new ArrayList<>();
		says.add(next
			.map((meeting) -> new Statement(when(question, meeting),
					question.url("council/meetings/" + meeting.meeting())))
			.orElseGet(() -> new Statement(question.text("briefing.council.none"), question.url("council/meetings"))));
		if (standing.all() > 0) {
			says.add(new Statement(question.text("briefing.council.standing", standing.all(), standing.done()),
					question.url("council/decisions")));
		}
		if (standing.late() > 0) {
			says.add(new Statement(question.text("briefing.council.waiting", standing.late()),
					question.url("council/decisions?state=late")));
		}
		return Optional.of(new Section("council", question.text("briefing.council.title"), true, false, says));
	}

	private static String when(Question question, Next next) {
		return (next.at() == null) ? question.text("briefing.council.day", question.date(next.on()))
				: question.text("briefing.council.when", question.date(next.on()), next.at().toString());
	}

}
