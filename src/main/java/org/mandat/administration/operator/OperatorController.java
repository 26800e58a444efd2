package org.mandat.administration.operator;

import java.util.HashMap;
import java.util.Map;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.administration.Operator;
import org.mandat.administration.operator.OperatorFacts.Facts;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The operator's name and addresses, and the papers that are made of them. */
@Controller
class OperatorController {

	private static final String TEMPLATE = "administration/operator/edit";

	private final OperatorFacts facts;

	private final Operator operator;

	OperatorController(OperatorFacts facts, Operator operator) {
		this.facts = facts;
		this.operator = operator;
	}

	@GetMapping("/s/{space}/administration/operator")
	@Requires(AdministrationPermissions.READ)
	Reply show(Page page) {
		return page.show(TEMPLATE, model(page, form(this.facts.facts())));
	}

	@PostMapping("/s/{space}/administration/operator")
	@Requires(AdministrationPermissions.OPERATE)
	@Fresh
	Reply save(Page page, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String address,
			@RequestParam(defaultValue = "") String contact, @RequestParam(defaultValue = "") String security,
			@RequestParam(defaultValue = "") String shown) {
		this.operator.require();
		Facts now = this.facts.facts();
		Facts typed = new Facts(this.facts.configured() ? now.name() : name.strip(), address.strip(), contact.strip(),
				security.strip());
		Form form = form(typed);
		OperatorFacts.wrong(typed).forEach(form::reject);
		if (form.hasErrors()) {
			return page.again(TEMPLATE, model(page, form));
		}
		if (!this.facts.keep(typed, shown)) {
			return page.status(409, TEMPLATE,
					model(page, form.reject("", Refusal.of("administration.operator.refused.changedMeanwhile"))));
		}
		return page.redirect(page.url("administration", "operator"), "administration.operator.kept");
	}

	private static Form form(Facts facts) {
		return Form.of(Map.of("name", facts.name(), "address", facts.address(), "contact", facts.contact(), "security",
				facts.security()));
	}

	private Map<String, Object> model(Page page, Form form) {
		Facts now = this.facts.facts();
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("now", Map.of("name", now.name(), "address", now.address(), "contact", now.contact(), "security",
				now.security()));
		model.put("shown", now.mark());
		model.put("configured", this.facts.configured());
		model.put("changes", page.may(AdministrationPermissions.OPERATE) && this.operator.here());
		return model;
	}

}
