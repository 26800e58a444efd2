package org.mandat.evidence.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.need.NeedReading;
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

/** Own needs, merging, parting, splitting, and what speaks for a need. */
@Controller
class JoiningController {

	private static final String NEED = "/s/{space}/evidence/needs/{kind}";

	private final NeedReading needs;

	private final OwnNeeds own;

	private final Joining joining;

	private final NeedPassages passages;

	JoiningController(NeedReading needs, OwnNeeds own, Joining joining, NeedPassages passages) {
		this.needs = needs;
		this.own = own;
		this.joining = joining;
		this.passages = passages;
	}

	@GetMapping("/s/{space}/evidence/needs/new")
	@Requires(EvidencePermissions.CODE)
	Reply create(Page page) {
		Evidence.requirePassages(page.actor());
		return page.show("evidence/joining/create", Map.of("form", Form.empty()));
	}

	@PostMapping("/s/{space}/evidence/needs")
	@Requires(EvidencePermissions.CODE)
	Reply save(Page page, @Valid @ModelAttribute OwnNeedForm form, BindingResult sent) {
		Evidence.requirePassages(page.actor());
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("evidence/joining/create", Map.of("form", typed));
		}
		String kind = this.own.create(form.words(), page.language());
		return page.redirect(page.url("evidence", "needs", kind), "evidence.need.made");
	}

	@PostMapping(NEED + "/merger")
	@Requires(EvidencePermissions.CODE)
	Reply merge(Page page, @PathVariable String kind, @RequestParam String into, @RequestParam long version) {
		NeedSummary need = there(page, kind);
		return switch (this.joining.merge(need, into, version)) {
			case Outcome.Done<String> done ->
				page.redirect(page.url("evidence", "needs", done.value()), "evidence.need.merged");
			case Outcome.Refused<String> no -> again(page, kind, Form.empty().reject("", no.why()));
		};
	}

	@PostMapping(NEED + "/parting")
	@Requires(EvidencePermissions.CODE)
	Reply part(Page page, @PathVariable String kind, @RequestParam String part) {
		NeedSummary need = there(page, kind);
		return switch (this.joining.part(need, part)) {
			case Outcome.Done<String> done ->
				page.redirect(page.url("evidence", "needs", kind), "evidence.need.parted");
			case Outcome.Refused<String> no -> again(page, kind, Form.empty().reject("", no.why()));
		};
	}

	@GetMapping(NEED + "/passages")
	@Requires(EvidencePermissions.CODE)
	Reply passages(Page page, @PathVariable String kind) {
		there(page, kind);
		return page.show("evidence/joining/passages", model(page, kind, Form.empty()));
	}

	@PostMapping(NEED + "/split")
	@Requires(EvidencePermissions.CODE)
	Reply split(Page page, @PathVariable String kind, @Valid @ModelAttribute OwnNeedForm form, BindingResult sent,
			@RequestParam long version) {
		NeedSummary need = there(page, kind);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("evidence/joining/passages", model(page, kind, typed));
		}
		return switch (this.own.split(need, form, version, page.language())) {
			case Outcome.Done<String> done ->
				page.redirect(page.url("evidence", "needs", done.value()), "evidence.need.splitDone");
			case Outcome.Refused<String> no -> again(page, kind, typed.reject("", no.why()));
		};
	}

	@PostMapping(NEED + "/release")
	@Requires(EvidencePermissions.CODE)
	Reply release(Page page, @PathVariable String kind, @RequestParam(required = false) List<UUID> passages,
			@RequestParam long version) {
		NeedSummary need = there(page, kind);
		return switch (this.own.release(need, (passages == null) ? List.of() : passages, version)) {
			case Outcome.Done<String> done ->
				page.redirect(page.url("evidence", "needs", kind, "passages"), "evidence.need.released");
			case Outcome.Refused<String> no -> again(page, kind, Form.empty().reject("", no.why()));
		};
	}

	@PostMapping("/s/{space}/evidence/loose-ends/ties")
	@Requires(EvidencePermissions.CODE)
	Reply tie(Page page, @RequestParam UUID passage, @RequestParam String kind) {
		NeedSummary need = there(page, kind);
		this.passages.find(passage).orElseThrow(NotThere::new);
		this.own.tie(need, passage);
		return page.redirect(page.url("evidence", "loose-ends"), "evidence.need.tied");
	}

	private NeedSummary there(Page page, String kind) {
		Evidence.requirePassages(page.actor());
		return this.needs.ofKind(kind).filter((need) -> need.id() != null).orElseThrow(NotThere::new);
	}

	private Reply again(Page page, String kind, Form form) {
		Refusal why = form.error("");
		boolean stale = why != null && why.key().endsWith(".stale");
		return page.status(stale ? 409 : 422, "evidence/joining/passages", model(page, kind, form));
	}

	private Map<String, Object> model(Page page, String kind, Form form) {
		NeedSummary need = this.needs.tookIn(kind).orElseThrow(NotThere::new);
		Map<String, Object> model = new HashMap<>();
		model.put("need", need);
		model.put("form", form);
		model.put("passages", this.passages.of(need.kind()));
		return model;
	}

}
