package org.mandat.mandate.agreement;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
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

/**
 * Agrees on a duty, or renews what was agreed. Not for a duty that is clear: there
 * nothing has to be assumed.
 */
@Controller
class AgreementController {

	private static final String NEW = "mandate/agreement/new";

	private final AgreementBook book;

	private final Agreements agreements;

	private final AskingChoices choices;

	private final Posts posts;

	AgreementController(AgreementBook book, Agreements agreements, AskingChoices choices, Posts posts) {
		this.book = book;
		this.agreements = agreements;
		this.choices = choices;
		this.posts = posts;
	}

	@GetMapping("/s/{space}/mandate/duties/{duty}/agreements/new")
	@Requires(MandatePermissions.KEEP)
	Reply create(Page page, @PathVariable String duty) {
		Duty about = about(page, duty);
		Map<String, Object> values = new HashMap<>(
				Map.of("on", this.book.today(), "post", page.actor().post(), "body", "council"));
		standing(page, about).forEach((before) -> {
			if (before.words().has(page.language())) {
				values.put("words", page.in(before.words()));
			}
			values.put("body", before.body());
			values.put("post", before.post());
			values.put("renews", before.id());
			values.put("version", before.version());
		});
		return page.show(NEW, model(page, about, Form.of(values)));
	}

	@PostMapping("/s/{space}/mandate/duties/{duty}/agreements")
	@Requires(MandatePermissions.KEEP)
	Reply agree(Page page, @PathVariable String duty, @Valid @ModelAttribute AgreementForm form, BindingResult sent,
			@RequestParam(defaultValue = "0") long version) {
		Duty about = about(page, duty);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again(NEW, model(page, about, typed));
		}
		return switch (this.agreements.agree(form.agreeing(about.id()), form.said(page.language().tag()), version)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "agreements", done.value()), "mandate.agreement.kept");
			case Outcome.Refused<UUID> no when no.why().key().endsWith("meanwhile") ->
				page.status(409, NEW, model(page, about, typed.reject("", no.why())));
			case Outcome.Refused<UUID> no ->
				page.again(NEW, model(page, about, typed.reject(field(no.why()), no.why())));
		};
	}

	private Duty about(Page page, String duty) {
		return this.choices.duty(page, duty)
			.filter((one) -> one.clarity() != Duty.Clarity.CLEAR)
			.orElseThrow(NotThere::new);
	}

	private List<Agreement> standing(Page page, Duty duty) {
		return this.book.of(duty.id(), page.language()).stream().filter(Agreement::open).toList();
	}

	private Map<String, Object> model(Page page, Duty duty, Form form) {
		Map<String, String> own = new LinkedHashMap<>();
		this.posts.on(this.book.today()).forEach((post) -> own.put(post.id().toString(), page.in(post.name())));
		Map<String, String> bodies = new LinkedHashMap<>();
		Agreement.BODIES.forEach((body) -> bodies.put(body, page.named("mandate.agreement.body", body)));
		return Map.of("duty", duty, "standing", standing(page, duty), "posts", own, "bodies", bodies, "today",
				this.book.today(), "form", form);
	}

	private static String field(Refusal why) {
		return why.key().substring(why.key().lastIndexOf('.') + 1);
	}

}
