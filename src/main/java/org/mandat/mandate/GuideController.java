package org.mandat.mandate;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.security.Actor;
import org.mandat.platform.web.About;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The guides: the list with those for the reader's post marked, and one guide with the
 * duties and the telephones of the posts of this space.
 */
@Controller
class GuideController {

	private final Guides guides;

	private final GuideRoom room;

	private final Spaces spaces;

	private final BasisWording wording;

	GuideController(Guides guides, GuideRoom room, Spaces spaces, BasisWording wording) {
		this.guides = guides;
		this.room = room;
		this.spaces = spaces;
		this.wording = wording;
	}

	@GetMapping("/s/{space}/mandate/guides")
	@About
	@Requires(MandatePermissions.READ)
	Reply list(Page page, Actor actor) {
		return page.show("mandate/guide/list",
				Map.of("guides", this.guides.all(space(actor).pack()), "kind", actor.postKind()));
	}

	@GetMapping("/s/{space}/mandate/guides/{id}")
	@About
	@Requires(MandatePermissions.READ)
	Reply show(Page page, Actor actor, @PathVariable String id) {
		Space space = space(actor);
		Guide guide = this.guides.find(space.pack(), id).orElseThrow(NotThere::new);
		Map<String, @Nullable Object> shown = new HashMap<>();
		shown.put("guide", guide);
		shown.put("here", this.room.here(space, id).orElse(null));
		shown.put("wording", this.wording);
		return page.show("mandate/guide/show", shown);
	}

	private Space space(Actor actor) {
		return this.spaces.byId(actor.space().id()).orElseThrow(NotThere::new);
	}

}
