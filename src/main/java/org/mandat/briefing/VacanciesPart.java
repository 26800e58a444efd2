package org.mandat.briefing;

import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Lines;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.jurisdiction.PostView;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which posts are held and which chairs are empty: work stays with the post, so an empty
 * chair is what waits.
 */
@Component
@Order(60)
class VacanciesPart implements BriefingPart {

	private static final int SHOWN = 8;

	@Override
	public Optional<Section> section(Question question) {
		List<PostView> posts = question.posts();
		List<PostView> vacant = posts.stream().filter(PostView::vacant).toList();
		Statement lead = new Statement(
				question.text("briefing.posts.lead", posts.size(), posts.size() - vacant.size(), vacant.size()),
				question.url("posts"));
		List<Lines.Line> lines = vacant.stream()
			.limit(SHOWN)
			.map((post) -> new Lines.Line(null, question.in(post.name()), question.langOf(post.name()),
					question.url("posts/" + post.id()), null))
			.toList();
		return Optional.of(new Section("posts", question.text("briefing.posts.title"), true, false,
				lines.isEmpty() ? List.of(lead) : List.of(lead, new Lines(lines))));
	}

}
