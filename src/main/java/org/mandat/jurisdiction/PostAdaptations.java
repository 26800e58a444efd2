package org.mandat.jurisdiction;

import java.util.List;
import java.util.Optional;

import org.mandat.platform.text.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Posts that bear another name than in the pack, and further chairs of a kind. */
@Component
class PostAdaptations implements Adaptations {

	private final Posts posts;

	private final SpaceRows spaces;

	private final SpaceDays days;

	private final Packs packs;

	PostAdaptations(Posts posts, SpaceRows spaces, SpaceDays days, Packs packs) {
		this.posts = posts;
		this.spaces = spaces;
		this.days = days;
		this.packs = packs;
	}

	@Override
	@Transactional(readOnly = true)
	public List<Adaptation> of(Language reader) {
		Pack pack = this.packs.get(this.spaces.by("id", Here.space()).orElseThrow().pack());
		return this.posts.on(this.days.here().today())
			.stream()
			.filter((post) -> own(post, pack.post(post.kind())))
			.map((post) -> new Adaptation("posts", post.kind(), post.name().in(reader), "/posts/" + post.id()))
			.toList();
	}

	private static boolean own(PostView post, Optional<PostKind> kind) {
		return post.number() > 1 || kind.isEmpty()
				|| !post.name().forms().entrySet().containsAll(kind.get().name().forms().entrySet())
				|| !kind.get().name().tags().containsAll(post.name().tags());
	}

}
