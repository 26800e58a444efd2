package org.mandat.evidence.need;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.NeedSummary;
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

/** The needs of the space: list, one with its exact words, how it stands. */
@Controller
class NeedController {

	private static final int MOST = 200;

	private final NeedReading needs;

	private final VoiceReading voices;

	private final NeedChanges changes;

	NeedController(NeedReading needs, VoiceReading voices, NeedChanges changes) {
		this.needs = needs;
		this.voices = voices;
		this.changes = changes;
	}

	@GetMapping("/s/{space}/evidence/needs")
	@Requires(EvidencePermissions.READ)
	Reply list(Page page) {
		Evidence.requirePassages(page.actor());
		return page.show("evidence/need/list", Map.of("needs", this.needs.all()));
	}

	@GetMapping("/s/{space}/evidence/needs/{kind}")
	@Requires(EvidencePermissions.READ)
	Reply show(Page page, @PathVariable String kind) {
		Evidence.requirePassages(page.actor());
		NeedSummary need = find(kind);
		return page.show("evidence/need/show", model(page, need, stored(page, need)));
	}

	@PostMapping("/s/{space}/evidence/needs/{kind}")
	@Requires(EvidencePermissions.CODE)
	Reply save(Page page, @PathVariable String kind, @Valid @ModelAttribute NeedForm form, BindingResult sent,
			@RequestParam long version) {
		Evidence.requirePassages(page.actor());
		NeedSummary need = find(kind);
		if (need.id() == null) {
			throw new NotThere();
		}
		Form typed = Form.of(sent);
		NeedChanges.broken(form).ifPresent((why) -> typed.reject("reason", why));
		if (typed.hasErrors()) {
			return page.again("evidence/need/show", model(page, need, typed));
		}
		if (!this.changes.change(need, form, version, page.language())) {
			typed.reject("", Refusal.of("evidence.need.stale"));
			return page.status(409, "evidence/need/show", model(page, find(kind), typed));
		}
		return page.redirect(page.url("evidence", "needs", kind), "evidence.need.saved");
	}

	private NeedSummary find(String kind) {
		return this.needs.all()
			.stream()
			.filter((need) -> need.kind().equals(kind))
			.findFirst()
			.orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, NeedSummary need, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("need", need);
		model.put("form", form);
		model.put("own", this.voices.own(need.kind(), MOST));
		model.put("elsewhere", this.voices.elsewhere(need.kind(), MOST));
		model.put("states", named(page, "evidence.need.state.", NeedChanges.STATES));
		model.put("urgencies", named(page, "evidence.need.urgency.", NeedChanges.URGENCIES));
		return model;
	}

	private static Form stored(Page page, NeedSummary need) {
		Map<String, Object> values = new HashMap<>();
		values.put("state", need.state());
		values.put("urgency", (need.urgency() == null) ? "" : need.urgency());
		values.put("reason", (need.reason() == null) ? "" : need.reason());
		boolean own = need.statement() != null && need.statement().forms().containsKey(page.language().tag());
		values.put("statement", (own && need.statement() != null) ? need.statement().in(page.language()) : "");
		return Form.of(values);
	}

	private static Map<String, String> named(Page page, String prefix, List<String> values) {
		Map<String, String> names = new LinkedHashMap<>();
		values.forEach((value) -> names.put(value, page.text(prefix + value)));
		return names;
	}

}
