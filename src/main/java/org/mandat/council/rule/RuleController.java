package org.mandat.council.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.council.CouncilPermissions;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of the council with their documents, on one page. */
@Controller
class RuleController {

	private final Rules rules;

	private final TransactionTemplate transactions;

	RuleController(Rules rules, PlatformTransactionManager transactions) {
		this.rules = rules;
		this.transactions = new TransactionTemplate(transactions);
	}

	@GetMapping("/s/{space}/council/rules")
	@About("council-rule")
	@Requires(CouncilPermissions.READ)
	Reply show(Page page) {
		List<Rule> all = this.rules.all();
		Map<String, Object> values = new HashMap<>();
		all.forEach((rule) -> {
			values.put("value-" + rule.key(), rule.value());
			values.put("document-" + rule.key(), (rule.document() == null) ? "" : rule.document());
		});
		return page.show("council/rule/show", Map.of("rules", all, "form", Form.of(values)));
	}

	@PostMapping("/s/{space}/council/rules")
	@Requires(CouncilPermissions.KEEP)
	Reply save(Page page, @RequestParam Map<String, String> sent) {
		Form typed = Form.of(sent);
		this.transactions.executeWithoutResult((status) -> {
			for (Rule rule : this.rules.all()) {
				String value = sent.getOrDefault("value-" + rule.key(), rule.value()).strip();
				String document = sent.getOrDefault("document-" + rule.key(), "").strip();
				if (this.rules.set(rule.key(), value, document) instanceof Outcome.Refused<String> no) {
					String field = no.why().key().endsWith("document") || no.why().key().endsWith("long") ? "document-"
							: "value-";
					typed.reject(field + rule.key(), Refusal.of(no.why().key(), no.why().args().toArray()));
				}
			}
			if (typed.hasErrors()) {
				status.setRollbackOnly();
			}
		});
		return typed.hasErrors() ? page.again("council/rule/show", Map.of("rules", this.rules.all(), "form", typed))
				: page.redirect(page.url("council", "rules"), "council.rule.kept");
	}

}
