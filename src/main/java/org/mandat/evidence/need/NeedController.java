package org.mandat.evidence.need;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.loose.LooseEnds;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.text.Worded;
import org.mandat.platform.translation.AgreedTerms;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.platform.web.Threads;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The needs of the space: list, one with its exact words, how it stands. */
@Controller
class NeedController {

	private final NeedReading needs;

	private final NeedShowing showing;

	private final NeedChanges changes;

	private final LooseEnds loose;

	private final AgreedTerms terms;

	private final Threads threads;

	NeedController(NeedReading needs, NeedShowing showing, NeedChanges changes, LooseEnds loose, AgreedTerms terms,
			Threads threads) {
		this.threads = threads;
		this.terms = terms;
		this.needs = needs;
		this.showing = showing;
		this.changes = changes;
		this.loose = loose;
	}

	@GetMapping("/s/{space}/evidence/needs")
	@About({ "need", "passage" })
	@Requires(EvidencePermissions.READ)
	Reply list(Page page, @RequestParam Map<String, String> asked) {
		Evidence.requirePassages(page.actor());
		List<NeedSummary> all = this.needs.all();
		return page.show("evidence/need/list",
				Map.of("list", NeedList.of(all, NeedFilter.of(asked), this.loose.count(all))));
	}

	@GetMapping("/s/{space}/evidence/needs/{kind}")
	@Requires(EvidencePermissions.READ)
	Reply show(Page page, @PathVariable String kind) {
		Evidence.requirePassages(page.actor());
		NeedSummary there = this.needs.tookIn(kind).orElseThrow(NotThere::new);
		if (!there.kind().equals(kind)) {
			return page.redirect(page.url("evidence", "needs", there.kind()), "evidence.need.leadsOn");
		}
		return page.show("evidence/need/show", model(page, kind, null));
	}

	@PostMapping("/s/{space}/evidence/needs/{kind}")
	@Requires(EvidencePermissions.CODE)
	Reply save(Page page, @PathVariable String kind, @Valid @ModelAttribute NeedForm form, BindingResult sent,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		NeedSummary need = this.needs.ofKind(kind).filter((one) -> one.id() != null).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		NeedChanges.unreasoned(form).ifPresent((why) -> typed.reject("reason", why));
		NeedChanges.wordless(need, form, page.language()).ifPresent((why) -> typed.reject("statement", why));
		if (typed.hasErrors()) {
			return page.again("evidence/need/show", model(page, kind, typed));
		}
		if (!this.changes.change(need, form, version, page.language())) {
			typed.reject("", Refusal.of("evidence.need.stale"));
			return page.status(409, "evidence/need/show", model(page, kind, typed));
		}
		return page.redirect(page.url("evidence", "needs", kind), "evidence.need.saved");
	}

	private Map<String, Object> model(Page page, String kind, @Nullable Form typed) {
		NeedView view = this.showing.of(kind).orElseThrow(NotThere::new);
		Map<String, Object> model = new HashMap<>();
		model.put("view", view);
		model.put("beads", this.threads.from("need", view.need().kinds(), page));
		model.put("terms", this.terms.in(
				view.wordings().stream().map((wording) -> new Worded(wording.statement(), wording.lang())).toList(),
				page.language().stored()));
		model.put("form", (typed == null) ? stored(page, view) : typed);
		model.put("states", named(page, "evidence.need.state.", NeedChanges.STATES));
		model.put("urgencies", named(page, "evidence.need.urgency.", NeedChanges.URGENCIES));
		return model;
	}

	private static Form stored(Page page, NeedView view) {
		NeedSummary need = view.need();
		Map<String, Object> values = new HashMap<>();
		values.put("state", need.state());
		values.put("urgency", (need.urgency() == null) ? "" : need.urgency());
		values.put("reason", (need.reason() == null) ? "" : need.reason());
		NeedTexts.Wording here = view.wordings()
			.stream()
			.filter((wording) -> wording.lang().equals(page.language().tag()))
			.findFirst()
			.orElse(null);
		values.put("statement", (here == null) ? "" : here.statement());
		values.put("same", (here == null || here.behind()) && !view.wordings().isEmpty());
		return Form.of(values);
	}

	private static Map<String, String> named(Page page, String prefix, List<String> values) {
		Map<String, String> names = new LinkedHashMap<>();
		values.forEach((value) -> names.put(value, page.text(prefix + value)));
		return names;
	}

}
