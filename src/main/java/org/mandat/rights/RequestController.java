package org.mandat.rights;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.About;
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

/** The register of requests: the list, and taking in one that came on paper. */
@Controller
class RequestController {

	private static final int SHOWN = 200;

	private final Requests requests;

	private final AnswerClock clock;

	RequestController(Requests requests, AnswerClock clock) {
		this.requests = requests;
		this.clock = clock;
	}

	@GetMapping("/s/{space}/requests")
	@About("person-request")
	@Requires(RightsPermissions.HANDLE)
	Reply list(Page page) {
		return page.show("rights/list", Map.of("requests", this.requests.all(SHOWN), "today", this.requests.today(),
				"months", this.clock.months()));
	}

	@GetMapping("/s/{space}/requests/new")
	@Requires(RightsPermissions.HANDLE)
	Reply create(Page page) {
		return page.show("rights/new",
				model(page, Form.of(Map.of("received", this.requests.today(), "identity", "document"))));
	}

	@PostMapping("/s/{space}/requests")
	@Requires(RightsPermissions.HANDLE)
	Reply receive(Page page, @Valid @ModelAttribute ReceiveForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		if (!typed.hasErrors() && !Requests.KINDS.contains(form.kind())) {
			typed.reject("kind", Refusal.of("rights.form.kind.required"));
		}
		if (!typed.hasErrors() && !List.of("document", "known").contains(form.identity())) {
			typed.reject("identity", Refusal.of("rights.form.identity.required"));
		}
		if (typed.hasErrors()) {
			return page.again("rights/new", model(page, typed));
		}
		Asked asked = new Asked(Objects.requireNonNull(form.person()), Objects.requireNonNull(form.kind()), "paper",
				Objects.requireNonNull(form.identity()), Objects.requireNonNullElse(form.words(), ""),
				Objects.requireNonNull(form.received()));
		return switch (this.requests.receive(asked)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("requests", done.value()), "rights.received");
			case Outcome.Refused<UUID> no -> page.again("rights/new", model(page,
					typed.reject("rights.refused.received".equals(no.why().key()) ? "received" : "person", no.why())));
		};
	}

	@PostMapping("/s/{space}/requests/{request}/hold")
	@Requires(RightsPermissions.HANDLE)
	Reply lift(Page page, @PathVariable UUID request) {
		RequestRow row = this.requests.find(request).orElseThrow(NotThere::new);
		this.requests.hold(row.person()).map(Hold::id).filter(this.requests::lift).orElseThrow(NotThere::new);
		return page.redirect(page.url("requests", request), "rights.hold.lifted");
	}

	private Map<String, Object> model(Page page, Form form) {
		Map<String, String> persons = new LinkedHashMap<>();
		this.requests.persons().forEach((person) -> persons.put(person.id().toString(), person.name()));
		Map<String, String> ways = new LinkedHashMap<>();
		List.of("document", "known").forEach((way) -> ways.put(way, page.named("rights.identity", way)));
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("persons", persons);
		model.put("kinds", kinds(page));
		model.put("identities", ways);
		model.put("months", this.clock.months());
		return model;
	}

	static Map<String, String> kinds(Page page) {
		Map<String, String> kinds = new LinkedHashMap<>();
		Requests.KINDS.forEach((kind) -> kinds.put(kind, page.named("rights.kind", kind)));
		return kinds;
	}

}
