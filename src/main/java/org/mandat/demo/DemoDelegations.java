package org.mandat.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.mandat.jurisdiction.Delegations;
import org.mandat.jurisdiction.Holder;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lends the rights of posts of the demonstration for some days. */
@Component
class DemoDelegations {

	private final Posts posts;

	private final Delegations delegations;

	DemoDelegations(Posts posts, Delegations delegations) {
		this.posts = posts;
		this.delegations = delegations;
	}

	void lend(Space space, JsonNode delegation, LocalDate today) {
		Walls.run(Reader.system(space.id()), () -> DemoWorld
			.done(this.delegations.lend(new Delegations.Asked(holder(delegation.path("from").asString()),
					holder(delegation.path("to").asString()), today, today.plusDays(delegation.path("to_day").asInt()),
					List.of(), delegation.path("document").asString()))));
	}

	private UUID holder(String kind) {
		return this.posts.ofKind(kind).map(PostView::regular).map(Holder::tenure).orElseThrow();
	}

}
