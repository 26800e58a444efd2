package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.jurisdiction.Delegation;
import org.mandat.jurisdiction.Delegations;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenure;
import org.mandat.jurisdiction.Tenures;
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

/**
 * Lends rights of a post and gives them back: the holder for the own post, whoever
 * appoints for any.
 */
@Controller
class DelegationController {

	private static final String TEMPLATE = "jurisdiction/post/delegate";

	private final Posts posts;

	private final Tenures tenures;

	private final Delegations delegations;

	private final SpaceDays days;

	DelegationController(Posts posts, Tenures tenures, Delegations delegations, SpaceDays days) {
		this.posts = posts;
		this.tenures = tenures;
		this.delegations = delegations;
		this.days = days;
	}

	@GetMapping("/s/{space}/posts/{post}/delegations/new")
	@Requires(JurisdictionPermissions.DELEGATE)
	Reply create(Page page, @PathVariable UUID post) {
		PostView view = find(page, post);
		LocalDate today = this.days.here().today();
		return page.show(TEMPLATE, parameters(page, Form.of(Map.of("from", today, "until", today.plusDays(14))), view));
	}

	@PostMapping("/s/{space}/posts/{post}/delegations")
	@Requires(JurisdictionPermissions.DELEGATE)
	Reply lend(Page page, @PathVariable UUID post, @Valid @ModelAttribute DelegationForm sent, BindingResult errors) {
		PostView view = find(page, post);
		Form form = Form.of(errors);
		Optional<LocalDate> from = TypedDate.read(form, "from");
		Optional<LocalDate> until = TypedDate.read(form, "until");
		Map<String, Object> known = parameters(page, form, view);
		Set<String> offered = parts(view);
		if (!sent.giver().isEmpty() && !((Map<?, ?>) known.get("givers")).containsKey(sent.giver())) {
			form.reject("giver", Refusal.of("jurisdiction.delegation.form.giver.required"));
		}
		if (!sent.taker().isEmpty() && !((Map<?, ?>) known.get("takers")).containsKey(sent.taker())) {
			form.reject("taker", Refusal.of("jurisdiction.delegation.form.taker.required"));
		}
		if (!offered.containsAll(sent.parts())) {
			form.reject("parts", Refusal.of("jurisdiction.delegation.form.parts.unknown"));
		}
		if (form.hasErrors() || from.isEmpty() || until.isEmpty()) {
			return page.again(TEMPLATE, known);
		}
		return switch (this.delegations.lend(new Delegations.Asked(UUID.fromString(sent.giver()),
				UUID.fromString(sent.taker()), from.get(), until.get(), sent.parts(), sent.document()))) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("posts", post), "jurisdiction.delegation.begun");
			case Outcome.Refused<UUID> refused ->
				page.again(TEMPLATE, parameters(page, form.reject(field(refused.why()), refused.why()), view));
		};
	}

	@PostMapping("/s/{space}/posts/{post}/delegations/{delegation}/end")
	@Requires(JurisdictionPermissions.DELEGATE)
	Reply end(Page page, @PathVariable UUID post, @PathVariable UUID delegation) {
		Delegation found = this.delegations.ofPost(post)
			.stream()
			.filter((one) -> one.id().equals(delegation))
			.filter((one) -> mayEnd(page, one))
			.findFirst()
			.orElseThrow(NotThere::new);
		return switch (this.delegations.end(found)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("posts", post), "jurisdiction.delegation.ended");
			case Outcome.Refused<UUID> refused ->
				page.redirect(page.url("posts", post), "jurisdiction.delegation.overAlready");
		};
	}

	/** Either side, and whoever appoints. */
	static boolean mayEnd(Page page, Delegation delegation) {
		UUID own = page.actor().post();
		return page.may(JurisdictionPermissions.DELEGATE) && (page.may(JurisdictionPermissions.APPOINT)
				|| delegation.from().equals(own) || delegation.to().equals(own));
	}

	static boolean mayLend(Page page, UUID post) {
		return page.may(JurisdictionPermissions.DELEGATE)
				&& (page.may(JurisdictionPermissions.APPOINT) || page.actor().post().equals(post));
	}

	private PostView find(Page page, UUID post) {
		if (!mayLend(page, post)) {
			throw new NotThere();
		}
		return this.posts.find(post).orElseThrow(NotThere::new);
	}

	private static String field(Refusal why) {
		String last = why.key().substring(why.key().lastIndexOf('.') + 1);
		return switch (last) {
			case "past", "tooFar" -> "from";
			case "endBeforeBegin", "tooLong", "tenureEnds" -> "until";
			default -> "taker";
		};
	}

	private Set<String> parts(PostView post) {
		Set<String> parts = new TreeSet<>(this.delegations.parts(post));
		parts.retainAll(Parts.NAMED);
		return parts;
	}

	private Map<String, Object> parameters(Page page, Form form, PostView post) {
		Map<String, String> names = new LinkedHashMap<>();
		LocalDate today = this.days.here().today();
		List<PostView> all = this.posts.on(today);
		Map<UUID, String> postNames = new LinkedHashMap<>();
		all.forEach(
				(one) -> postNames.put(one.id(), page.in(one.name()) + ((one.number() > 1) ? " " + one.number() : "")));
		Map<String, String> givers = new LinkedHashMap<>();
		for (Tenure tenure : this.tenures.on(today)) {
			if (!tenure.post().equals(post.id())) {
				names.put(tenure.id().toString(),
						postNames.getOrDefault(tenure.post(), "") + ", " + tenure.personName());
			}
			else if (page.may(JurisdictionPermissions.APPOINT) || tenure.id().equals(page.actor().tenure())) {
				givers.put(tenure.id().toString(), tenure.personName());
			}
		}
		Map<String, String> parts = new LinkedHashMap<>();
		parts(post).forEach((part) -> parts.put(part, page.named("jurisdiction.part", part)));
		return Map.of("form", form, "post", post, "givers", givers, "takers", names, "parts", parts);
	}

	/** The rooms that have a name here; another module's rights go only with all. */
	static final class Parts {

		static final Set<String> NAMED = Set.of("briefing", "council", "evidence", "identity", "jurisdiction",
				"protocol", "rights", "translation", "work", "administration", "platform");

		private Parts() {
		}

	}

}
