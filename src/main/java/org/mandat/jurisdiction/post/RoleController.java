package org.mandat.jurisdiction.post;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.RoleChange;
import org.mandat.jurisdiction.RoleChanges;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;

/** The roles of a post: which it has and why, give and take, and the second person. */
@Controller
class RoleController {

	private static final String TEMPLATE = "jurisdiction/post/roles";

	private final Posts posts;

	private final RoleChanges changes;

	RoleController(Posts posts, RoleChanges changes) {
		this.posts = posts;
		this.changes = changes;
	}

	@GetMapping("/s/{space}/posts/{post}/roles")
	@Requires(JurisdictionPermissions.READ)
	Reply show(Page page, @PathVariable UUID post) {
		return page.show(TEMPLATE, parameters(page, Form.of(Map.of("way", "give")), find(post)));
	}

	@PostMapping("/s/{space}/posts/{post}/roles")
	@Requires(JurisdictionPermissions.ROLES)
	Reply change(Page page, @PathVariable UUID post, @Valid @ModelAttribute RoleForm sent, BindingResult errors) {
		PostView view = find(post);
		Form form = Form.of(errors);
		Optional<Role> role = Arrays.stream(Role.values())
			.filter((one) -> one.packName().equals(sent.role()))
			.findFirst();
		if (role.isEmpty() && !sent.role().isEmpty()) {
			form.reject("role", Refusal.of("jurisdiction.role.form.role.required"));
		}
		if (form.hasErrors() || role.isEmpty()) {
			return page.again(TEMPLATE, parameters(page, form, view));
		}
		return switch (this.changes.ask(new RoleChanges.Asked(post, role.get(), !"take".equals(sent.way()),
				!sent.everyChair().isEmpty(), sent.reason(), sent.document().isEmpty() ? null : sent.document()))) {
			case Outcome.Done<RoleChange> done -> page.redirect(page.url("posts", post, "roles"),
					done.value().waits() ? "jurisdiction.role.asked" : "jurisdiction.role.changed");
			case Outcome.Refused<RoleChange> refused ->
				page.again(TEMPLATE, parameters(page, form.reject("role", refused.why()), find(post)));
		};
	}

	@PostMapping("/s/{space}/posts/{post}/roles/{change}/settlement")
	@Requires(JurisdictionPermissions.CONFIRM)
	Reply settle(Page page, @PathVariable UUID post, @PathVariable UUID change,
			@RequestParam(defaultValue = "") String answer, @RequestParam(defaultValue = "-1") long version) {
		PostView view = find(post);
		if (this.changes.of(post).stream().noneMatch((one) -> one.id().equals(change))) {
			throw new NotThere();
		}
		boolean confirmed = "confirmed".equals(answer);
		return switch (this.changes.settle(post, change, confirmed, version)) {
			case Outcome.Done<RoleChange> done -> page.redirect(page.url("posts", post, "roles"),
					confirmed ? "jurisdiction.role.changed" : "jurisdiction.role.refused");
			case Outcome.Refused<RoleChange> refused ->
				page.again(TEMPLATE, parameters(page, Form.of(Map.of("way", "give")).reject("", refused.why()), view));
		};
	}

	private PostView find(UUID post) {
		return this.posts.find(post).orElseThrow(NotThere::new);
	}

	private Map<String, Object> parameters(Page page, Form form, PostView post) {
		Map<String, String> roles = new LinkedHashMap<>();
		for (Role role : Role.values()) {
			roles.put(role.packName(), page.named("jurisdiction.role", role.packName()));
		}
		Map<String, String> ways = new LinkedHashMap<>();
		ways.put("give", page.text("jurisdiction.role.form.give"));
		ways.put("take", page.text("jurisdiction.role.form.take"));
		List<String> toGive = this.changes.toGive(post);
		roles.keySet().removeIf((role) -> !post.has(role) && !toGive.contains(role));
		return Map.of("form", form, "post", post, "ofPack", this.changes.ofPack(post), "changes",
				this.changes.of(post.id()), "roles", roles, "ways", ways);
	}

}
