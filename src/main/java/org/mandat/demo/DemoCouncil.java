package org.mandat.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.CouncilIntake;
import org.mandat.council.CouncilIntake.Taken;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The decisions of the demonstration, taken over as an office takes over its own. */
@Component
class DemoCouncil {

	private final CouncilIntake intake;

	private final Posts posts;

	DemoCouncil(CouncilIntake intake, Posts posts) {
		this.intake = intake;
		this.posts = posts;
	}

	/** Takes one meeting over with its decisions and what became of them. */
	void take(Space space, JsonNode meeting, LocalDate today) {
		List<Taken> decisions = new ArrayList<>();
		Walls.run(Reader.system(space.id()), () -> {
			for (JsonNode one : meeting.path("decisions")) {
				Map<String, String> what = new LinkedHashMap<>();
				one.path("what").properties().forEach((form) -> what.put(form.getKey(), form.getValue().asString()));
				decisions.add(new Taken(post(one.path("post").asString(), today), Text.of(what),
						today.plusDays(one.path("due_day").asInt()), one.path("done").asString("")));
			}
			this.intake.take(today.plusDays(meeting.path("day").asInt()), decisions);
		});
	}

	private UUID post(String kind, LocalDate today) {
		return this.posts.on(today)
			.stream()
			.filter((post) -> post.kind().equals(kind))
			.findFirst()
			.map(PostView::id)
			.orElseThrow(() -> new IllegalStateException("the demonstration has no post of the kind " + kind));
	}

}
