package org.mandat.jurisdiction.post;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.Posts;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds a post of a kind that the pack knows and the space does not have yet. */
@Controller
class AddController {

	private final Posts posts;

	AddController(Posts posts) {
		this.posts = posts;
	}

	@GetMapping("/s/{space}/posts/new")
	@Requires(JurisdictionPermissions.ARRANGE)
	Reply create(Page page) {
		return page.show("jurisdiction/post/add", parameters(page, Form.empty()));
	}

	@PostMapping("/s/{space}/posts")
	@Requires(JurisdictionPermissions.ARRANGE)
	Reply save(Page page, @RequestParam(defaultValue = "") String kind) {
		if (kind.isBlank()) {
			return page.again("jurisdiction/post/add",
					parameters(page, Form.empty().reject("kind", Refusal.of("jurisdiction.post.form.kind.required"))));
		}
		return switch (this.posts.add(kind)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("posts", done.value()), "jurisdiction.post.added");
			case Outcome.Refused<UUID> refused ->
				page.again("jurisdiction/post/add", parameters(page, Form.empty().reject("kind", refused.why())));
		};
	}

	private Map<String, Object> parameters(Page page, Form form) {
		Map<String, String> kinds = new LinkedHashMap<>();
		this.posts.toAdd().forEach((kind) -> kinds.put(kind.kind(), page.in(kind.name())));
		return Map.of("form", form, "kinds", kinds);
	}

}
