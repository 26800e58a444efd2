package org.mandat.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Lines;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.jurisdiction.PostView;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Duty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is not known: texts nobody has seen, numbers nobody has entered. Honest emptiness,
 * not a reproach (G15, G16).
 */
@Component
@Order(70)
class UnknownPart implements BriefingPart {

	private final Duties duties;

	UnknownPart(Duties duties) {
		this.duties = duties;
	}

	@Override
	public Optional<Section> section(Question question) {
		List<Lines.Line> lines = new ArrayList<>();
		List<Duty> mine = this.duties.of(question.space().pack(), question.post().actor());
		long notSeen = mine.stream().filter((duty) -> !duty.basis().textStored()).count();
		if (notSeen > 0) {
			lines.add(line(question, question.text("briefing.unknown.texts", notSeen, mine.size()),
					"mandate/duties?who=" + question.post().actor()));
		}
		long unchecked = mine.stream().filter((duty) -> !duty.confirmed()).count();
		if (unchecked > 0) {
			lines.add(line(question, question.text("briefing.unknown.unverified", unchecked),
					"mandate/duties?who=" + question.post().actor()));
		}
		long silent = question.posts()
			.stream()
			.filter((post) -> post.callOrder() != null && post.phone() == null)
			.count();
		if (silent > 0) {
			lines.add(line(question, question.text("briefing.unknown.numbers", silent), "posts"));
		}
		long vacant = question.posts().stream().filter(PostView::vacant).count();
		if (vacant == question.posts().size()) {
			lines.add(line(question, question.text("briefing.unknown.holders"), "posts"));
		}
		return lines.isEmpty() ? Optional.empty() : Optional.of(new Section("unknown",
				question.text("briefing.unknown.title"), true, false, List.of(new Lines(lines))));
	}

	private static Lines.Line line(Question question, String text, String path) {
		return new Lines.Line(null, text, null, question.url(path), null);
	}

}
