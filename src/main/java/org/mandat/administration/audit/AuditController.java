package org.mandat.administration.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.administration.AdministrationPermissions;
import org.mandat.administration.Operator;
import org.mandat.platform.audit.ChainChecks;
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

/** The audit trail: list, file, check; of the installation for who runs the machine. */
@Controller
class AuditController {

	private static final String TEMPLATE = "administration/audit/list";

	private final AuditViews views;

	private final ChainChecks checks;

	private final Operator operator;

	AuditController(AuditViews views, ChainChecks checks, Operator operator) {
		this.views = views;
		this.checks = checks;
		this.operator = operator;
	}

	@GetMapping("/s/{space}/administration/audit")
	@Requires(AdministrationPermissions.AUDIT)
	Reply list(Page page, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
			@RequestParam(required = false) @Nullable UUID post, @RequestParam(defaultValue = "") String act,
			@RequestParam(required = false) @Nullable UUID after) {
		return shown(page, new AuditFilter(from, until, post, act, after), "audit");
	}

	@GetMapping({ "/s/{space}/administration/audit.csv", "/s/{space}/administration/audit.xlsx" })
	@Requires(AdministrationPermissions.AUDIT)
	@Fresh
	Reply export(Page page, @RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
			@RequestParam(required = false) @Nullable UUID post, @RequestParam(defaultValue = "") String act) {
		return Reply.table(page, this.views.sheet(new AuditFilter(from, until, post, act, null), page));
	}

	@PostMapping("/s/{space}/administration/audit/checks")
	@Requires(AdministrationPermissions.AUDIT)
	Reply check(Page page) {
		this.views.check();
		return page.redirect(page.url("administration", "audit"), "administration.audit.checkAsked");
	}

	@GetMapping("/s/{space}/administration/installation")
	@Requires(AdministrationPermissions.OPERATE)
	Reply ofInstallation(Page page, @RequestParam(defaultValue = "") String from,
			@RequestParam(defaultValue = "") String until, @RequestParam(defaultValue = "") String act,
			@RequestParam(required = false) @Nullable UUID after) {
		this.operator.require();
		return AuditViews
			.ofInstallation(() -> shown(page, new AuditFilter(from, until, null, act, after), "installation"));
	}

	@PostMapping("/s/{space}/administration/installation/checks")
	@Requires(AdministrationPermissions.OPERATE)
	Reply checkInstallation(Page page) {
		this.operator.require();
		AuditViews.ofInstallation(() -> {
			this.views.check();
			return Boolean.TRUE;
		});
		return page.redirect(page.url("administration", "installation"), "administration.audit.checkAsked");
	}

	private Reply shown(Page page, AuditFilter asked, String chain) {
		Form form = Form.empty();
		AuditFilter filter = asked;
		if (AuditFilter.unreadable(asked.from()) || AuditFilter.unreadable(asked.until())) {
			form.reject("from", Refusal.of("administration.audit.refused.day"));
			filter = new AuditFilter("", "", asked.post(), asked.act(), null);
		}
		Map<String, Object> model = new HashMap<>();
		model.put("list", this.views.list(filter, page));
		model.put("form", form);
		model.put("chain", chain);
		this.checks.newest().ifPresent((check) -> model.put("check", check));
		this.checks.head().ifPresent((head) -> model.put("head", head));
		return form.hasErrors() ? page.again(TEMPLATE, model) : page.show(TEMPLATE, model);
	}

}
