package org.mandat.rights;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.security.Session;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The own requests, beside the own account. */
@Controller
class OwnRequestController {

	private static final String TEMPLATE = "rights/own";

	private static final int LONGEST = 2000;

	private final OwnRequests own;

	private final AnswerClock clock;

	OwnRequestController(OwnRequests own, AnswerClock clock) {
		this.own = own;
		this.clock = clock;
	}

	@GetMapping("/account/requests")
	@SignedIn
	Reply list(Session session, Page page) {
		return page.show(TEMPLATE, model(session, page, Form.empty()));
	}

	@PostMapping("/account/requests")
	@SignedIn
	Reply ask(Session session, Page page, @RequestParam(defaultValue = "") String at,
			@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String words) {
		Form typed = Form.of(Map.of("at", at, "kind", kind, "words", words));
		if (!Requests.KINDS.contains(kind)) {
			typed.reject("kind", Refusal.of("rights.form.kind.required"));
		}
		if (words.length() > LONGEST) {
			typed.reject("words", Refusal.of("rights.form.words.long"));
		}
		if (typed.hasErrors()) {
			return page.again(TEMPLATE, model(session, page, typed));
		}
		return switch (this.own.ask(session.account(), space(at), kind, words)) {
			case Outcome.Done<UUID> done -> page.redirect("/account/requests", "rights.own.sent");
			case Outcome.Refused<UUID> no -> page.again(TEMPLATE, model(session, page, typed.reject("kind", no.why())));
		};
	}

	@PostMapping("/account/requests/{request}/withdrawal")
	@SignedIn
	Reply withdraw(Session session, Page page, @PathVariable UUID request) {
		if (!this.own.withdraw(session.account(), request)) {
			throw new NotThere();
		}
		return page.redirect("/account/requests", "rights.own.withdrawn");
	}

	private Map<String, Object> model(Session session, Page page, Form form) {
		List<OwnSpace> all = this.own.of(session.account());
		Map<String, String> spaces = new LinkedHashMap<>();
		all.forEach((one) -> spaces.put(one.space().id().toString(), page.in(one.space().name())));
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("all", all);
		model.put("spaces", spaces);
		model.put("kinds", RequestController.kinds(page));
		model.put("months", this.clock.months());
		return model;
	}

	private static UUID space(String typed) {
		try {
			return UUID.fromString(typed);
		}
		catch (IllegalArgumentException ex) {
			throw new NotThere();
		}
	}

}
