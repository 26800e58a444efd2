package org.mandat.assessment.round;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.assessment.Assessment;
import org.mandat.assessment.AssessmentPermissions;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
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

/** What visitors from another municipality said, written down from their feedback. */
@Controller
class VisitorController {

	private static final String PAGE = "assessment/round/visitors";

	private final Rounds rounds;

	private final Assessment assessment;

	VisitorController(Rounds rounds, Assessment assessment) {
		this.rounds = rounds;
		this.assessment = assessment;
	}

	@GetMapping("/s/{space}/assessment/rounds/{round}/visitors")
	@Requires(AssessmentPermissions.KEEP)
	Reply show(Page page, @PathVariable UUID round) {
		Round there = open(round);
		Map<String, Object> values = new HashMap<>(this.rounds.visited(round));
		values.put("from", (there.visitors() == null) ? "" : there.visitors().words());
		return page.show(PAGE, model(there, Form.of(values)));
	}

	@PostMapping("/s/{space}/assessment/rounds/{round}/visitors")
	@Requires(AssessmentPermissions.KEEP)
	Reply keep(Page page, @PathVariable UUID round, @RequestParam Map<String, String> sent) {
		Round there = open(round);
		Form typed = Form.of(sent);
		Optional<Map<String, Integer>> levels = SaidLevels.read(this.assessment.dimensions(), sent);
		if (levels.isEmpty()) {
			return page.again(PAGE, model(there, typed.reject("", Refusal.of("assessment.partner.refused.nothing"))));
		}
		String version = sent.getOrDefault("version", "");
		Rounds.Asked asked = new Rounds.Asked(version.matches("[0-9]{1,18}") ? Long.parseLong(version) : -1,
				page.language());
		return switch (this.rounds.visit(round, sent.get("from"), levels.get(), asked)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("assessment", "rounds", done.value()), "assessment.round.visitors.kept");
			case Outcome.Refused<UUID> no -> no.why().key().endsWith("Meanwhile")
					? page.status(409, PAGE, model(open(round), typed.reject("", no.why())))
					: page.again(PAGE, model(there, typed.reject("from", no.why())));
		};
	}

	private Round open(UUID round) {
		return this.rounds.find(round).filter((there) -> !there.closed()).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Round round, Form form) {
		return Map.of("round", round, "dimensions", this.assessment.dimensions(), "form", form);
	}

}
