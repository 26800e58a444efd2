package org.mandat.council.thread;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Item;
import org.mandat.council.meeting.Meetings;
import org.mandat.council.thread.ThreadRepository.About;
import org.mandat.evidence.Needs;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duties;
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

/** Ties an item of an agenda to the need or the duty that it is about. */
@Controller
class AboutController {

	private final AboutKeeping keeping;

	private final Meetings meetings;

	private final Needs needs;

	private final Duties duties;

	private final Spaces spaces;

	AboutController(AboutKeeping keeping, Meetings meetings, Needs needs, Duties duties, Spaces spaces) {
		this.keeping = keeping;
		this.meetings = meetings;
		this.needs = needs;
		this.duties = duties;
		this.spaces = spaces;
	}

	@GetMapping("/s/{space}/council/items/{item}/about")
	@Requires(CouncilPermissions.KEEP)
	Reply show(Page page, @PathVariable UUID item) {
		About about = this.keeping.about(item);
		Map<String, Object> values = new HashMap<>();
		values.put("need", (about.need() == null) ? "" : about.need());
		values.put("duty", (about.duty() == null) ? "" : about.duty());
		return page.show("council/thread/about", model(page, item, Form.of(values)));
	}

	@PostMapping("/s/{space}/council/items/{item}/about")
	@Requires(CouncilPermissions.KEEP)
	Reply save(Page page, @PathVariable UUID item, @RequestParam(defaultValue = "") String need,
			@RequestParam(defaultValue = "") String duty) {
		Form typed = Form.of(Map.of("need", need, "duty", duty));
		Map<String, Object> model = model(page, item, typed);
		if (!need.isEmpty() && !offered(model, "needs", need)) {
			typed.reject("need", Refusal.of("council.decision.refused.need"));
		}
		if (!duty.isEmpty() && !offered(model, "duties", duty)) {
			typed.reject("duty", Refusal.of("council.decision.refused.duty"));
		}
		if (typed.hasErrors()) {
			return page.again("council/thread/about", model);
		}
		this.keeping.keep(item, new About(need.isEmpty() ? null : need, duty.isEmpty() ? null : duty));
		return page.redirect(page.url("council", "items", item), "council.thread.kept");
	}

	private static boolean offered(Map<String, Object> model, String of, String key) {
		return model.get(of) instanceof Map<?, ?> choices && choices.containsKey(key);
	}

	private Map<String, Object> model(Page page, UUID item, Form form) {
		Item there = this.meetings.agendaItem(item).orElseThrow(NotThere::new);
		Map<String, String> heard = new LinkedHashMap<>();
		this.needs.all().forEach((need) -> heard.put(need.kind(), need.kind() + " " + page.in(need.said())));
		Map<String, String> basis = new LinkedHashMap<>();
		String pack = this.spaces.byId(page.actor().space().id()).orElseThrow().pack();
		this.duties.all(pack).forEach((duty) -> basis.put(duty.id(), page.in(duty.what())));
		Map<String, Object> model = new HashMap<>();
		model.put("item", there);
		model.put("meeting", this.meetings.find(there.meeting()).orElseThrow(NotThere::new));
		model.put("needs", heard);
		model.put("duties", basis);
		model.put("form", form);
		return model;
	}

}
