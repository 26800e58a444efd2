package org.mandat.jurisdiction.post;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.jurisdiction.ContactChange;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Changes how a post is reached; two who do so at once both see both versions. */
@Controller
class ContactController {

	private final Posts posts;

	ContactController(Posts posts) {
		this.posts = posts;
	}

	@GetMapping("/s/{space}/posts/{post}/contact")
	@Requires(JurisdictionPermissions.ARRANGE)
	Reply edit(Page page, @PathVariable UUID post) {
		PostView view = this.posts.find(post).orElseThrow(NotThere::new);
		Map<String, Object> values = new HashMap<>();
		values.put("version", view.version());
		if (view.phone() != null) {
			values.put("phone", view.phone());
		}
		if (view.callOrder() != null) {
			values.put("callOrder", view.callOrder());
		}
		return page.show("jurisdiction/post/contact", Map.of("form", Form.of(values), "post", view));
	}

	@PostMapping("/s/{space}/posts/{post}/contact")
	@Requires(JurisdictionPermissions.ARRANGE)
	Reply save(Page page, @PathVariable UUID post, @Valid @ModelAttribute ContactForm sent, BindingResult errors) {
		PostView view = this.posts.find(post).orElseThrow(NotThere::new);
		if (errors.hasErrors()) {
			return page.again("jurisdiction/post/contact", Map.of("form", Form.of(errors), "post", view));
		}
		return switch (this.posts.changeContact(post, sent.contact(), sent.versionNumber())) {
			case ContactChange.Changed done -> page.redirect(page.url("posts", post), "jurisdiction.contact.changed");
			case ContactChange.Lost lost ->
				page.status(409, "jurisdiction/post/conflict", Map.of("post", view, "lost", lost));
		};
	}

}
