package org.mandat.rights;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One request: what was asked, the decision, a legal hold, the erasure itself. */
@Controller
class RequestDecisionController {

	private static final String TEMPLATE = "rights/show";

	private static final int LONGEST = 2000;

	private final Requests requests;

	private final PersonErasure erasure;

	private final AnswerClock clock;

	RequestDecisionController(Requests requests, PersonErasure erasure, AnswerClock clock) {
		this.requests = requests;
		this.erasure = erasure;
		this.clock = clock;
	}

	@GetMapping("/s/{space}/requests/{request}")
	@About("person-request")
	@Requires(RightsPermissions.HANDLE)
	Reply show(Page page, @PathVariable UUID request) {
		return page.show(TEMPLATE, model(page, find(request), Form.empty()));
	}

	@PostMapping("/s/{space}/requests/{request}/decision")
	@Requires(RightsPermissions.HANDLE)
	Reply decide(Page page, @PathVariable UUID request, @RequestParam(defaultValue = "") String decision,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "0") long version) {
		RequestRow row = find(request);
		Form typed = Form.of(Map.of("decision", decision, "reason", reason));
		if (!Requests.DECISIONS.contains(decision)) {
			typed.reject("decision", Refusal.of("rights.form.decision.required"));
		}
		reason(typed, "reason", reason);
		if (typed.hasErrors()) {
			return page.again(TEMPLATE, model(page, row, typed));
		}
		return switch (this.requests.decide(row, decision, reason, version)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("requests", request), "rights.decided");
			case Outcome.Refused<UUID> no ->
				page.status(409, TEMPLATE, model(page, find(request), typed.reject("", no.why())));
		};
	}

	@PostMapping("/s/{space}/requests/{request}/holds")
	@Requires(RightsPermissions.HANDLE)
	Reply hold(Page page, @PathVariable UUID request, @RequestParam(defaultValue = "") String holdReason) {
		RequestRow row = find(request);
		Form typed = Form.of(Map.of("holdReason", holdReason));
		reason(typed, "holdReason", holdReason);
		if (typed.hasErrors()) {
			return page.again(TEMPLATE, model(page, row, typed));
		}
		return switch (this.requests.hold(row.person(), holdReason)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("requests", request), "rights.hold.set");
			case Outcome.Refused<UUID> no ->
				page.again(TEMPLATE, model(page, row, typed.reject("holdReason", no.why())));
		};
	}

	@PostMapping("/s/{space}/requests/{request}/erasure")
	@Requires(RightsPermissions.HANDLE)
	@Fresh
	Reply erase(Page page, @PathVariable UUID request, @RequestParam(defaultValue = "0") long version) {
		RequestRow row = find(request);
		return switch (this.erasure.carryOut(row, version)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("requests", request), "rights.erased");
			case Outcome.Refused<UUID> no ->
				page.status(409, TEMPLATE, model(page, find(request), Form.empty().reject("", no.why())));
		};
	}

	private static void reason(Form form, String field, String typed) {
		if (typed.isBlank()) {
			form.reject(field, Refusal.of("rights.form.reason.required"));
		}
		else if (typed.length() > LONGEST) {
			form.reject(field, Refusal.of("rights.form.words.long"));
		}
	}

	private RequestRow find(UUID request) {
		return this.requests.find(request).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, RequestRow row, Form form) {
		Map<String, String> decisions = new LinkedHashMap<>();
		Requests.DECISIONS.forEach((decision) -> decisions.put(decision, page.named("rights.state", decision)));
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("row", row);
		model.put("today", this.requests.today());
		model.put("months", this.clock.months());
		model.put("decisions", decisions);
		model.put("hits", this.erasure.named(row.person()));
		this.requests.hold(row.person()).ifPresent((hold) -> model.put("hold", hold));
		return model;
	}

}
