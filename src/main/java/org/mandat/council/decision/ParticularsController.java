package org.mandat.council.decision;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.text.NameWarning;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.Needs;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What belongs to a decision, and what became of it: the post that owns it says so
 * itself, the secretariat for every post.
 */
@Controller
class ParticularsController {

	private static final Set<String> STATES = Set.of("open", "done", "not-needed");

	private final Decisions decisions;

	private final DecisionKeeping keeping;

	private final Meetings meetings;

	private final Needs needs;

	private final Duties duties;

	private final Spaces spaces;

	private final NameWarning names;

	ParticularsController(Decisions decisions, DecisionKeeping keeping, Meetings meetings, Needs needs, Duties duties,
			Spaces spaces, NameWarning names) {
		this.names = names;
		this.decisions = decisions;
		this.keeping = keeping;
		this.meetings = meetings;
		this.needs = needs;
		this.duties = duties;
		this.spaces = spaces;
	}

	@GetMapping("/s/{space}/council/decisions/{decision}/particulars")
	@Requires(CouncilPermissions.KEEP)
	Reply show(Page page, @PathVariable UUID decision) {
		Decision there = there(page, decision);
		Particulars kept = this.keeping.find(decision).orElseThrow(NotThere::new);
		Map<String, Object> values = new HashMap<>();
		values.put("item", orEmpty(kept.item()));
		values.put("need", orEmpty(kept.need()));
		values.put("duty", orEmpty(kept.duty()));
		values.put("reviewOn", orEmpty(kept.reviewOn()));
		Particulars.Cited by = kept.by();
		values.put("by", (by == null) ? "" : by.label());
		return page.show("council/decision/particulars", model(page, there, kept, Form.of(values)));
	}

	@PostMapping("/s/{space}/council/decisions/{decision}/particulars")
	@Requires(CouncilPermissions.KEEP)
	Reply save(Page page, @PathVariable UUID decision, @Valid @ModelAttribute ParticularsForm form, BindingResult sent,
			@RequestParam long version) {
		Decision there = there(page, decision);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return again(page, there, typed, 422);
		}
		return switch (this.keeping.change(there, form, version, page.language())) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("council", "decisions", done.value()), "council.decision.kept");
			case Outcome.Refused<UUID> no when no.why().key().endsWith("Meanwhile") ->
				again(page, there, typed.reject("", no.why()), 409);
			case Outcome.Refused<UUID> no -> again(page, there, typed.reject(field(no.why().key()), no.why()), 422);
		};
	}

	@PostMapping("/s/{space}/council/decisions/{decision}/outcome")
	@Requires(CouncilPermissions.READ)
	Reply outcome(Page page, @PathVariable UUID decision, @RequestParam(defaultValue = "") String state,
			@RequestParam(defaultValue = "") String proof) {
		Decision there = there(page, decision);
		if (!page.may(CouncilPermissions.KEEP) && !page.actor().post().equals(there.post())) {
			throw new NotThere();
		}
		Form typed = Form.of(Map.of("state", state, "proof", proof));
		String shows = proof.strip();
		if (!STATES.contains(state)) {
			typed.reject("state", Refusal.of("council.decision.refused.state"));
		}
		if (shows.codePointCount(0, shows.length()) > DecisionKeeping.PROOF) {
			typed.reject("proof", Refusal.of("council.decision.refused.proof", DecisionKeeping.PROOF));
		}
		if (!typed.hasErrors()
				&& this.keeping.outcome(there, state, shows, page.language()) instanceof Outcome.Refused<UUID> no) {
			typed.reject("", no.why());
		}
		return typed.hasErrors()
				? page.again("council/decision/outcome",
						Map.of("decision", there, "form", typed, "names", this.names.in(shows)))
				: page.redirect(page.url("council", "decisions", decision), "council.decision.outcome.kept");
	}

	private Reply again(Page page, Decision decision, Form typed, int status) {
		Particulars kept = this.keeping.find(decision.id()).orElseThrow(NotThere::new);
		return page.status(status, "council/decision/particulars", model(page, decision, kept, typed));
	}

	private Decision there(Page page, UUID decision) {
		return this.decisions.find(decision, page.language()).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, Decision decision, Particulars kept, Form form) {
		Map<String, String> items = new LinkedHashMap<>();
		this.meetings.agenda(decision.meeting())
			.forEach((item) -> items.put(item.id().toString(), page.in(item.words())));
		Map<String, String> heard = new LinkedHashMap<>();
		for (NeedSummary need : this.needs.all()) {
			heard.put(need.kind(), need.kind() + " " + page.in(need.said()));
		}
		String need = kept.need();
		if (need != null) {
			heard.putIfAbsent(need, need);
		}
		Map<String, String> basis = new LinkedHashMap<>();
		String pack = this.spaces.byId(page.actor().space().id()).orElseThrow().pack();
		this.duties.all(pack).forEach((duty) -> basis.put(duty.id(), page.in(duty.what())));
		Map<String, Object> model = new HashMap<>();
		model.put("decision", decision);
		model.put("kept", kept);
		model.put("items", items);
		model.put("needs", heard);
		model.put("duties", basis);
		model.put("form", form);
		return model;
	}

	private static String field(String why) {
		return switch (why.substring(why.lastIndexOf('.') + 1)) {
			case "review" -> "reviewOn";
			case "item" -> "item";
			case "need" -> "need";
			case "duty" -> "duty";
			case "instead" -> "by";
			default -> "";
		};
	}

	private static Object orEmpty(@Nullable Object value) {
		return (value == null) ? "" : value;
	}

}
