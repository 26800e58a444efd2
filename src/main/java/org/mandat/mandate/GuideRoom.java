package org.mandat.mandate;

import java.util.List;
import java.util.Optional;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.springframework.stereotype.Component;

/**
 * Joins a guide with the reader's space; a post that the space does not have is left out.
 */
@Component
class GuideRoom {

	private final Guides guides;

	private final Duties duties;

	private final Posts posts;

	private final SpaceDays days;

	private final Packs packs;

	GuideRoom(Guides guides, Duties duties, Posts posts, SpaceDays days, Packs packs) {
		this.guides = guides;
		this.duties = duties;
		this.posts = posts;
		this.days = days;
		this.packs = packs;
	}

	/** What the country adds to this guide, or nothing. */
	Optional<GuideHere> here(Space space, String guide) {
		return this.guides.addition(space.pack(), guide).map((added) -> here(space, added));
	}

	private GuideHere here(Space space, Guide.Addition added) {
		List<PostView> there = this.posts.on(this.days.here().today());
		return new GuideHere(this.packs.get(space.pack()).title(), added.texts(),
				added.duties().stream().flatMap((key) -> this.duties.find(space.pack(), key).stream()).toList(),
				added.sources(),
				added.calls()
					.stream()
					.flatMap((kind) -> there.stream().filter((post) -> post.kind().equals(kind)))
					.toList());
	}

}
