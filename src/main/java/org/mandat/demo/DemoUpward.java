package org.mandat.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.mandate.UpwardIntake;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What the towns of the demonstration asked upward, and what was promised. */
@Component
class DemoUpward {

	private final UpwardIntake intake;

	private final Posts posts;

	DemoUpward(UpwardIntake intake, Posts posts) {
		this.intake = intake;
		this.posts = posts;
	}

	void ask(Space space, JsonNode one, LocalDate today) {
		Walls.run(Reader.system(space.id()),
				() -> this.intake.asked(new UpwardIntake.Asked(post(one, today), one.path("organisation").asString(),
						string(one, "duty"), text(one.path("words")), today.plusDays(one.path("day").asInt()),
						day(one, "due_day", today), day(one, "answered_day", today), string(one, "answer"))));
	}

	void promise(Space space, JsonNode one, LocalDate today) {
		Walls.run(Reader.system(space.id()),
				() -> this.intake.promised(new UpwardIntake.Promised(post(one, today), string(one, "organisation"),
						text(one.path("words")), today.plusDays(one.path("day").asInt()), day(one, "due_day", today))));
	}

	private static @Nullable LocalDate day(JsonNode one, String name, LocalDate today) {
		return one.has(name) ? today.plusDays(one.path(name).asInt()) : null;
	}

	private static @Nullable String string(JsonNode one, String name) {
		return one.has(name) ? one.path(name).asString() : null;
	}

	private static Text text(JsonNode node) {
		Map<String, String> forms = new LinkedHashMap<>();
		node.properties().forEach((form) -> forms.put(form.getKey(), form.getValue().asString()));
		return Text.of(forms);
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
