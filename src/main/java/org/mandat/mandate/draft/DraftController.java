package org.mandat.mandate.draft;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.mandate.Duty;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.question.AskingChoices;
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

/** Draws a paper up from the register, or another one instead of what has its number. */
@Controller
class DraftController {

	private static final String NEW = "mandate/draft/new";

	private final DraftBook book;

	private final Drafts drafts;

	private final AskingChoices choices;

	private final TakingPart partners;

	private final Posts posts;

	DraftController(DraftBook book, Drafts drafts, AskingChoices choices, TakingPart partners, Posts posts) {
		this.book = book;
		this.drafts = drafts;
		this.choices = choices;
		this.partners = partners;
		this.posts = posts;
	}

	@GetMapping("/s/{space}/mandate/drafts/new/{kind}")
	@Requires(MandatePermissions.KEEP)
	Reply create(Page page, @PathVariable String kind, @RequestParam(defaultValue = "") String duty,
			@RequestParam(required = false) @Nullable UUID post) {
		DraftKind known = DraftKind.named(kind).orElseThrow(NotThere::new);
		Map<String, Object> values = new HashMap<>(Map.of("duty", duty));
		Optional.ofNullable(post)
			.or(() -> this.choices.duty(page, duty).flatMap(this::answering))
			.ifPresent((id) -> values.put("post", id));
		return page.show(NEW, model(page, known, Form.of(values)));
	}

	@PostMapping("/s/{space}/mandate/drafts/new/{kind}")
	@Requires(MandatePermissions.KEEP)
	Reply drawUp(Page page, @PathVariable String kind, @Valid @ModelAttribute DraftForm form, BindingResult sent) {
		DraftKind known = DraftKind.named(kind).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		Drafting drafting = form.drafting(known);
		if (drafting.duty() != null && this.choices.duty(page, drafting.duty()).isEmpty()) {
			typed.reject("duty", Refusal.of("mandate.draft.refused.duty"));
		}
		if (typed.hasErrors()) {
			return page.again(NEW, model(page, known, typed));
		}
		return switch (this.drafts.drawUp(drafting)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "drafts", done.value()), "mandate.draft.drawnUp");
			case Outcome.Refused<UUID> no ->
				page.again(NEW, model(page, known, typed.reject(field(no.why()), no.why())));
		};
	}

	@PostMapping("/s/{space}/mandate/drafts/{draft}/replacement")
	@Requires(MandatePermissions.KEEP)
	Reply replace(Page page, @PathVariable UUID draft) {
		this.book.find(draft).orElseThrow(NotThere::new);
		return switch (this.drafts.replace(draft)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "drafts", done.value()), "mandate.draft.drawnUp");
			case Outcome.Refused<UUID> no -> page.redirect(page.url("mandate", "drafts", draft), no.why().key());
		};
	}

	private Map<String, Object> model(Page page, DraftKind kind, Form form) {
		Map<String, String> own = new LinkedHashMap<>();
		this.posts.on(this.book.today()).forEach((post) -> own.put(post.id().toString(), page.in(post.name())));
		Map<String, String> others = new LinkedHashMap<>();
		this.partners.of(kind)
			.entrySet()
			.stream()
			.map((one) -> Map.entry(one.getKey(), page.in(one.getValue())))
			.sorted(Map.Entry.comparingByValue(java.text.Collator.getInstance(page.language().locale())))
			.forEach((one) -> others.put(one.getKey(), one.getValue()));
		return Map.of("kind", kind.key(), "about", kind.about().name(), "duties",
				this.choices.about(page).get("duties"), "posts", own, "partners", others, "form", form);
	}

	/** The first post that answers for a duty. */
	private Optional<UUID> answering(Duty duty) {
		return this.posts.on(this.book.today())
			.stream()
			.filter((one) -> one.actor().equals(duty.actor()))
			.map(PostView::id)
			.findFirst();
	}

	private static String field(Refusal why) {
		return why.key().substring(why.key().lastIndexOf('.') + 1);
	}

}
