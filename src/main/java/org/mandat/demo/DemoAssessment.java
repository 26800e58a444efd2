package org.mandat.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.mandat.assessment.AnswerForm;
import org.mandat.assessment.Assessment;
import org.mandat.assessment.Benchmark;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Outcome;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers of the self-assessment in the demonstration, given as a meeting gives them. */
@Component
class DemoAssessment {

	private final Assessment assessment;

	private final Posts posts;

	DemoAssessment(Assessment assessment, Posts posts) {
		this.assessment = assessment;
		this.posts = posts;
	}

	/** Answers one question. */
	void answer(Space space, JsonNode said, LocalDate today) {
		Walls.run(Reader.system(space.id()), () -> {
			Benchmark asked = this.assessment.find(said.path("question").asString()).orElseThrow();
			int level = said.path("level").asInt();
			UUID owner = (level == 0) ? null
					: this.posts.on(today)
						.stream()
						.filter((post) -> post.kind().equals(said.path("post").asString()))
						.findFirst()
						.map(PostView::id)
						.orElseThrow();
			AnswerForm form = new AnswerForm(String.valueOf(level), said.path("reason").asString(),
					(level == 0) ? null : said.path("proof").asString(),
					(level == 0) ? null : today.plusDays(said.path("until_day").asInt()), owner, List.of(), null);
			Language language = new Language(said.path("lang").asString());
			if (this.assessment.answer(asked, form, null, language) instanceof Outcome.Refused<UUID> no) {
				throw new IllegalStateException(
						"the demonstration's answer to " + asked.id() + " was refused: " + no.why());
			}
		});
	}

}
