package org.mandat.administration.language;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.jurisdiction.SpaceLanguages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The languages of a space, one change at a time. */
@Controller
class LanguagesController {

	private static final String TEMPLATE = "administration/language/show";

	private final SpaceLanguages space;

	private final LanguageRoom room;

	LanguagesController(SpaceLanguages space, LanguageRoom room) {
		this.space = space;
		this.room = room;
	}

	@GetMapping("/s/{space}/administration/languages")
	@Requires(AdministrationPermissions.LANGUAGES)
	Reply show(Page page) {
		return page.show(TEMPLATE, model(page, Form.empty()));
	}

	@PostMapping("/s/{space}/administration/languages")
	@Requires(AdministrationPermissions.LANGUAGES)
	Reply change(Page page, @RequestParam(defaultValue = "") String shown,
			@RequestParam(defaultValue = "") String forward, @RequestParam(defaultValue = "") String leave,
			@RequestParam(defaultValue = "") String add) {
		List<String> seen = Arrays.asList(shown.split(" "));
		Outcome<List<String>> done;
		if (!add.isEmpty()) {
			done = this.space.add(add, seen);
		}
		else if (!leave.isEmpty()) {
			done = this.space.leaveOut(leave, seen);
		}
		else if (!forward.isEmpty()) {
			done = this.space.forward(forward, seen);
		}
		else {
			throw new NotThere();
		}
		return switch (done) {
			case Outcome.Done<List<String>> kept ->
				page.redirect(page.url("administration", "languages"), "administration.language.kept");
			case Outcome.Refused<List<String>> no ->
				page.status(409, TEMPLATE, model(page, Form.empty().reject("", no.why())));
		};
	}

	private Map<String, Object> model(Page page, Form form) {
		SpaceLanguages.Choice choice = this.space.choice();
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("shown", String.join(" ", choice.languages()));
		model.put("here", choice.languages().stream().map((tag) -> this.room.line(page, choice, tag)).toList());
		model.put("others", choice.others().stream().map((tag) -> this.room.line(page, choice, tag)).toList());
		return model;
	}

}
