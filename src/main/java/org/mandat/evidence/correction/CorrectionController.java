package org.mandat.evidence.correction;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What was said of the municipality elsewhere and what it answers; and for whoever said
 * it, who has seen it and what was answered.
 */
@Controller
class CorrectionController {

	private static final String HERE = "/s/{space}/evidence/corrections";

	private final SaidOfUs said;

	private final AskedOfOthers asked;

	private final CorrectionAnswers answers;

	CorrectionController(SaidOfUs said, AskedOfOthers asked, CorrectionAnswers answers) {
		this.said = said;
		this.asked = asked;
		this.answers = answers;
	}

	@GetMapping(HERE)
	@Requires(EvidencePermissions.READ)
	Reply list(Page page, @RequestParam Map<String, String> words) {
		Evidence.requirePassages(page.actor());
		CorrectionFilter filter = CorrectionFilter.of(words);
		List<Attributed> rows = this.said.newest(filter);
		boolean more = rows.size() > SaidOfUs.PAGE;
		Map<String, Object> model = new HashMap<>();
		model.put("list", new CorrectionList(more ? rows.subList(0, SaidOfUs.PAGE) : rows, this.said.count(filter),
				filter, more, this.said.unseen(), this.asked.municipalities(), this.asked.answers()));
		return page.show("evidence/correction/list", model);
	}

	@PostMapping(HERE + "/seen")
	@Requires(EvidencePermissions.ANSWER)
	Reply see(Page page, @RequestParam UUID from,
			@RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) Instant through) {
		Evidence.requirePassages(page.actor());
		if (!this.answers.see(from, through)) {
			throw new NotThere();
		}
		return page.redirect(page.url("evidence", "corrections"), "evidence.correction.seen");
	}

	@GetMapping(HERE + "/{passage}")
	@Requires(EvidencePermissions.READ)
	Reply show(Page page, @PathVariable UUID passage) {
		Evidence.requirePassages(page.actor());
		return page.show("evidence/correction/show", model(page, passage, null));
	}

	@PostMapping(HERE + "/{passage}")
	@Requires(EvidencePermissions.ANSWER)
	Reply answer(Page page, @PathVariable UUID passage, @Valid @ModelAttribute AnswerForm form, BindingResult sent,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		Attributed said = this.said.find(passage).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("evidence/correction/show", model(page, passage, typed));
		}
		return switch (this.answers.answer(said, form, version)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("evidence", "corrections"), "evidence.correction.kept");
			case Outcome.Refused<UUID> no -> refused(page, passage, typed, no.why());
		};
	}

	private Reply refused(Page page, UUID passage, Form typed, Refusal why) {
		boolean stale = why.key().equals(CorrectionAnswers.STALE);
		typed.reject(stale ? "" : (why.key().contains("verdict") ? "verdict" : "note"), why);
		Map<String, Object> model = model(page, passage, typed);
		return stale ? page.status(409, "evidence/correction/show", model)
				: page.again("evidence/correction/show", model);
	}

	private Map<String, Object> model(Page page, UUID passage, @Nullable Form typed) {
		Attributed said = this.said.find(passage).orElseThrow(NotThere::new);
		Map<String, Object> stored = new HashMap<>();
		stored.put("verdict", (said.verdict() == null) ? "" : said.verdict());
		stored.put("note", (said.note() == null) ? "" : said.note());
		return Map.of("said", said, "form", (typed == null) ? Form.of(stored) : typed, "verdicts",
				CorrectionList.verdicts(page));
	}

}
