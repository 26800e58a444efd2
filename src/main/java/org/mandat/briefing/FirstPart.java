package org.mandat.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Waiting;
import org.mandat.evidence.Needs;
import org.mandat.evidence.Sources;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.security.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The first steps for whoever runs the work, while they are still to be done; nothing
 * else is asked for (G15).
 */
@Component
@Order(15)
class FirstPart implements BriefingPart {

	private final Sources sources;

	private final Needs needs;

	FirstPart(Sources sources, Needs needs) {
		this.sources = sources;
		this.needs = needs;
	}

	@Override
	public Optional<Section> section(Question question) {
		if (!question.post().has(Role.COORDINATOR.packName()) && !question.post().has(Role.HUB.packName())) {
			return Optional.empty();
		}
		List<Waiting.Item> steps = new ArrayList<>();
		// A need of one's own stands on a source, and other parts have asked for it
		// already.
		if (this.needs.all().stream().noneMatch((need) -> need.id() != null) && this.sources.newest(1).isEmpty()) {
			steps.add(step(question, "import", "evidence/sources/new"));
		}
		if (question.posts().stream().filter((post) -> post.has(Role.LEADER.packName())).allMatch(PostView::vacant)) {
			steps.add(step(question, "appoint", "posts"));
		}
		return steps.isEmpty() ? Optional.empty() : Optional.of(new Section("first",
				question.text("briefing.first.title"), false, false, List.of(new Waiting(List.copyOf(steps)))));
	}

	private static Waiting.Item step(Question question, String name, String path) {
		return new Waiting.Item(question.text("briefing.first." + name), null, question.url(path), "", false,
				question.text("briefing.first." + name + ".why"));
	}

}
