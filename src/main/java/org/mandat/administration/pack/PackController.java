package org.mandat.administration.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.jurisdiction.Pack;
import org.mandat.platform.text.Outcome;
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

/** The packs of a space: versions, changes, what the space made its own. */
@Controller
class PackController {

	private static final String TEMPLATE = "administration/pack/show";

	private final PackRoom room;

	PackController(PackRoom room) {
		this.room = room;
	}

	@GetMapping("/s/{space}/administration/packs")
	@Requires(AdministrationPermissions.PACKS)
	Reply show(Page page) {
		return page.show(TEMPLATE, model(page, Form.empty()));
	}

	@PostMapping("/s/{space}/administration/packs/{pack}/taking")
	@Requires(AdministrationPermissions.PACKS)
	Reply take(Page page, @PathVariable String pack, @RequestParam(defaultValue = "") String shown,
			@RequestParam(defaultValue = "") String all,
			@RequestParam(name = "item", required = false) @org.jspecify.annotations.Nullable List<String> items) {
		Pack known = this.room.packs()
			.stream()
			.filter((one) -> one.id().equals(pack))
			.findFirst()
			.orElseThrow(NotThere::new);
		List<String> chosen = (items == null || !all.isEmpty()) ? List.of() : items.stream().distinct().toList();
		if (all.isEmpty() && chosen.isEmpty()) {
			return page.again(TEMPLATE, model(page,
					Form.empty().reject("", org.mandat.platform.text.Refusal.of("administration.pack.refused.none"))));
		}
		return switch (this.room.take(known, shown, chosen, page.language())) {
			case Outcome.Done<Integer> done ->
				page.redirect(page.url("administration", "packs"), "administration.pack.taken");
			case Outcome.Refused<Integer> no ->
				page.status(409, TEMPLATE, model(page, Form.empty().reject("", no.why())));
		};
	}

	private Map<String, Object> model(Page page, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("states", this.room.states(page.language()));
		model.put("own", this.room.own(page.language()));
		model.put("form", form);
		return model;
	}

}
