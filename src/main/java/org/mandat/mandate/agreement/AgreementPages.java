package org.mandat.mandate.agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.mandate.EndReason;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.Spoken;
import org.mandat.mandate.question.AskingChoices;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was agreed locally: the list, one of them, and its end. */
@Controller
class AgreementPages {

	private static final String SHOW = "mandate/agreement/show";

	private final AgreementBook book;

	private final Agreements agreements;

	private final AgreementSheets sheets;

	private final AskingChoices choices;

	private final Spoken spoken;

	AgreementPages(AgreementBook book, Agreements agreements, AgreementSheets sheets, AskingChoices choices,
			Spoken spoken) {
		this.book = book;
		this.agreements = agreements;
		this.sheets = sheets;
		this.choices = choices;
		this.spoken = spoken;
	}

	@GetMapping("/s/{space}/mandate/agreements")
	@About("agreement")
	@Requires(MandatePermissions.READ)
	Reply list(Page page, @RequestParam(defaultValue = "all") String state) {
		String shown = known(state);
		return page.show("mandate/agreement/list",
				Map.of("rows", this.book.list(shown, page.language()), "state", shown, "states", Agreement.STATES,
						"today", this.book.today(), "duties", this.choices.about(page).get("duties")));
	}

	@GetMapping({ "/s/{space}/mandate/agreements.csv", "/s/{space}/mandate/agreements.xlsx",
			"/s/{space}/mandate/agreements.json" })
	@Requires(MandatePermissions.READ)
	Reply export(Page page, @RequestParam(defaultValue = "all") String state) {
		List<Agreement> rows = this.book.list(known(state), page.language());
		return page.path().endsWith(".json") ? this.sheets.json(rows, page)
				: Reply.table(page, this.sheets.of(rows, page));
	}

	@GetMapping("/s/{space}/mandate/agreements/{agreement}")
	@About(value = "agreement", record = "agreement")
	@Requires(MandatePermissions.READ)
	Reply show(Page page, @PathVariable UUID agreement) {
		return page.show(SHOW, model(page, there(page, agreement), Form.empty()));
	}

	@PostMapping("/s/{space}/mandate/agreements/{agreement}/end")
	@Requires(MandatePermissions.KEEP)
	Reply end(Page page, @PathVariable UUID agreement, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "0") long version) {
		Agreement there = there(page, agreement);
		Form typed = EndReason.typed(reason);
		if (typed.hasErrors()) {
			return page.again(SHOW, model(page, there, typed));
		}
		return switch (this.agreements.end(there, new Worded(reason.strip(), page.language().tag()), version)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "agreements", agreement), "mandate.agreement.over");
			case Outcome.Refused<UUID> no ->
				page.status(409, SHOW, model(page, there(page, agreement), typed.reject("", no.why())));
		};
	}

	private static String known(String state) {
		return Agreement.STATES.contains(state) ? state : "all";
	}

	private Agreement there(Page page, UUID agreement) {
		return this.book.find(agreement, page.language()).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, Agreement there, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("agreement", there);
		model.put("others",
				this.book.of(there.duty(), page.language())
					.stream()
					.filter((one) -> !one.id().equals(there.id()))
					.toList());
		model.put("today", this.book.today());
		model.put("names", this.spoken.names(there.words()));
		this.choices.duty(page, there.duty()).ifPresent((duty) -> model.put("duty", duty));
		model.put("form", form);
		return model;
	}

}
