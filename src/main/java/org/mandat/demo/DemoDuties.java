package org.mandat.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.mandate.LocalIntake;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the towns of the demonstration agreed on their duties, and who has which part. */
@Component
class DemoDuties {

	private final LocalIntake intake;

	private final Posts posts;

	DemoDuties(LocalIntake intake, Posts posts) {
		this.intake = intake;
		this.posts = posts;
	}

	void agree(Space space, JsonNode one, LocalDate today) {
		Map<String, String> words = new LinkedHashMap<>();
		one.path("words").properties().forEach((form) -> words.put(form.getKey(), form.getValue().asString()));
		Walls.run(Reader.system(space.id()),
				() -> this.intake
					.agreed(new LocalIntake.Agreed(one.path("duty").asString(), one.path("body").asString(),
							one.path("document").asString(), today.plusDays(one.path("day").asInt()),
							today.plusDays(one.path("until_day").asInt()), post(one, today), Text.of(words))));
	}

	void assign(Space space, JsonNode one, LocalDate today) {
		Walls.run(Reader.system(space.id()),
				() -> this.intake.assigned(new LocalIntake.Assigned(one.path("duty").asString(),
						one.path("part").asString(), post(one, today), today.plusDays(one.path("day").asInt()),
						one.has("document") ? one.path("document").asString() : null)));
	}

	private UUID post(JsonNode one, LocalDate today) {
		String kind = one.path("post").asString();
		return this.posts.on(today)
			.stream()
			.filter((post) -> post.kind().equals(kind))
			.findFirst()
			.map(PostView::id)
			.orElseThrow(() -> new IllegalStateException("the demonstration has no post of the kind " + kind));
	}

}
