package org.mandat.evidence.shortform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Half a page each quarter on the local situation, without persons. */
@Controller
class SituationController {

	private static final String PAGE = "evidence/shortform/situation";

	private static final ZoneId ZONE = ZoneId.of("Europe/Belgrade");

	private final ShortForms forms;

	private final Clock clock;

	SituationController(ShortForms forms, Clock clock) {
		this.forms = forms;
		this.clock = clock;
	}

	@GetMapping("/s/{space}/evidence/situations/new")
	@Requires(EvidencePermissions.IMPORT)
	Reply create(Page page) {
		Evidence.requirePassages(page.actor());
		return page.show(PAGE, model(page, Form.of(Map.of("quarter", quarters(page).keySet().iterator().next()))));
	}

	@PostMapping("/s/{space}/evidence/situations")
	@Requires(EvidencePermissions.IMPORT)
	Reply save(Page page, @Valid @ModelAttribute SituationForm form, BindingResult sent) {
		Evidence.requirePassages(page.actor());
		Form typed = Form.of(sent);
		Map<String, String> quarters = quarters(page);
		if (form.quarter() != null && !quarters.containsKey(form.quarter())) {
			typed.reject("quarter", Refusal.of("evidence.situation.quarter.required"));
		}
		Map<String, String> answers = form.answers();
		if (answers.isEmpty()) {
			typed.reject("calmer", Refusal.of("evidence.situation.empty"));
		}
		String written = answers.entrySet()
			.stream()
			.map((one) -> "## " + page.text("evidence.situation." + one.getKey()) + "\n\n" + one.getValue())
			.collect(Collectors.joining("\n\n", "", "\n"));
		String text = typed.hasErrors() ? null : this.forms.withoutNames(page, typed, written, form.names());
		if (text == null) {
			return page.again(PAGE, model(page, typed));
		}
		String quarter = String.valueOf(form.quarter());
		SourceFacts facts = new SourceFacts(page.text("evidence.situation.made", String.valueOf(quarters.get(quarter))),
				"situation", last(quarter), null, null, null, false, false, null);
		return this.forms.keep(page, typed, text, facts, () -> page.again(PAGE, model(page, typed)));
	}

	/** This quarter and the four before it. */
	private Map<String, String> quarters(Page page) {
		Map<String, String> quarters = new LinkedHashMap<>();
		LocalDate today = LocalDate.now(this.clock.withZone(ZONE));
		for (int back = 0; back < 5; back++) {
			LocalDate day = today.minusMonths(3L * back);
			int n = (day.getMonthValue() - 1) / 3 + 1;
			quarters.put(day.getYear() + "-" + n,
					page.text("evidence.situation.quarter.name", n, String.valueOf(day.getYear())));
		}
		return quarters;
	}

	/** The last day of a quarter, or today while it lasts. */
	private LocalDate last(String quarter) {
		LocalDate today = LocalDate.now(this.clock.withZone(ZONE));
		int n = quarter.charAt(quarter.length() - 1) - '0';
		LocalDate end = LocalDate.of(Integer.parseInt(quarter.substring(0, 4)), 3 * n - 2, 1)
			.plusMonths(3)
			.minusDays(1);
		return end.isAfter(today) ? today : end;
	}

	private Map<String, Object> model(Page page, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("quarters", quarters(page));
		return model;
	}

}
