package org.mandat.evidence.codebook;

import java.util.HashMap;
import java.util.Map;

import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.PostKind;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.web.Page;
import org.springframework.stereotype.Component;

/**
 * What the kinds of post of the reader's pack are called: acts name posts, not people.
 */
@Component
public class ListPosts {

	private final Spaces spaces;

	private final Packs packs;

	ListPosts(Spaces spaces, Packs packs) {
		this.spaces = spaces;
		this.packs = packs;
	}

	/** The names of the posts by kind, in the page's language. */
	public Map<String, String> of(Page page) {
		Map<String, String> names = new HashMap<>();
		this.spaces.byId(page.actor().space().id())
			.ifPresent((space) -> this.packs.get(space.pack())
				.posts()
				.forEach((PostKind kind) -> names.put(kind.kind(), page.in(kind.name()))));
		return names;
	}

}
