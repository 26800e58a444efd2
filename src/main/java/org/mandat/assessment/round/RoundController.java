package org.mandat.assessment.round;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.assessment.Assessment;
import org.mandat.assessment.AssessmentPermissions;
import org.mandat.assessment.round.Comparisons.Comparison;
import org.mandat.platform.documents.QrCode;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicAddress;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rounds, one round from opening to closing, and beside the one before it. */
@Controller
class RoundController {

	private final Rounds rounds;

	private final RoundClosing closing;

	private final Partners partners;

	private final Comparisons comparisons;

	private final Assessment assessment;

	private final PublicAddress address;

	RoundController(Rounds rounds, RoundClosing closing, Partners partners, Comparisons comparisons,
			Assessment assessment, PublicAddress address) {
		this.rounds = rounds;
		this.closing = closing;
		this.partners = partners;
		this.comparisons = comparisons;
		this.assessment = assessment;
		this.address = address;
	}

	@GetMapping("/s/{space}/assessment/rounds")
	@About("assessment-round")
	@Requires(AssessmentPermissions.READ)
	Reply list(Page page) {
		return list(page, Form.empty(), 200);
	}

	@PostMapping("/s/{space}/assessment/rounds")
	@Requires(AssessmentPermissions.KEEP)
	Reply open(Page page) {
		return switch (this.rounds.open()) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("assessment", "rounds", done.value()), "assessment.round.opened");
			case Outcome.Refused<UUID> no -> list(page, Form.empty().reject("", no.why()), 409);
		};
	}

	@GetMapping("/s/{space}/assessment/rounds/{round}")
	@About(value = "assessment-round", record = "round")
	@Requires(AssessmentPermissions.READ)
	Reply show(Page page, @PathVariable UUID round) {
		Round there = find(round);
		if (there.closed()) {
			Comparison comparison = this.comparisons.of(round).orElseThrow(NotThere::new);
			return page.show("assessment/round/closed", Map.of("comparison", comparison));
		}
		return open(page, there, Form.of(Map.of("many", Partners.FEWEST, "asked", "leading")), 200);
	}

	/** The links are shown in this answer and never again. */
	@PostMapping("/s/{space}/assessment/rounds/{round}/links")
	@Requires(AssessmentPermissions.KEEP)
	Reply link(Page page, @PathVariable UUID round, @RequestParam(defaultValue = "") String many,
			@RequestParam(defaultValue = "") String asked) {
		Round there = find(round);
		int number = many.strip().matches("[0-9]{1,3}") ? Integer.parseInt(many.strip()) : 0;
		return switch (this.partners.link(round, number, asked)) {
			case Outcome.Done<List<String>> done -> page.show("assessment/round/links",
					Map.of("round", there, "links", done.value().stream().map(this::link).toList()));
			case Outcome.Refused<List<String>> no ->
				open(page, find(round), Form.of(Map.of("many", many, "asked", asked)).reject("many", no.why()), 422);
		};
	}

	@PostMapping("/s/{space}/assessment/rounds/{round}/closing")
	@Requires(AssessmentPermissions.KEEP)
	Reply close(Page page, @PathVariable UUID round, @RequestParam(defaultValue = "-1") long version) {
		find(round);
		return switch (this.closing.close(round, version, page.language())) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("assessment", "rounds", done.value()), "assessment.round.closed");
			case Outcome.Refused<UUID> no ->
				find(round).closed() ? page.redirect(page.url("assessment", "rounds", round), "")
						: open(page, find(round), Form.empty().reject("", no.why()), 409);
		};
	}

	private Reply list(Page page, Form form, int status) {
		Map<String, Object> model = new HashMap<>();
		List<Round> all = this.rounds.all();
		model.put("rounds", all);
		model.put("mayOpen", page.may(AssessmentPermissions.KEEP) && all.stream().allMatch(Round::closed));
		model.put("form", form);
		return page.status(status, "assessment/round/list", model);
	}

	private Reply open(Page page, Round round, Form form, int status) {
		Map<String, Object> model = new HashMap<>();
		model.put("round", round);
		model.put("partners", this.partners.state(round));
		model.put("closing", new Ahead(this.closing.ahead(round.id())));
		model.put("dimensions", this.assessment.dimensions());
		model.put("visited", this.rounds.visited(round.id()).size());
		model.put("form", form);
		return page.status(status, "assessment/round/show", model);
	}

	private Slip link(String path) {
		String whole = Optional.ofNullable(this.address.of(path)).orElse(path);
		return new Slip(whole, QrCode.of(whole));
	}

	private Round find(UUID round) {
		return this.rounds.find(round).orElseThrow(NotThere::new);
	}

}
