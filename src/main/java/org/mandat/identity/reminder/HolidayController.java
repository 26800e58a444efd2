package org.mandat.identity.reminder;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mandat.identity.recovery.IdentityPermissions;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.security.Actor;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** On which holidays nobody of the space is reminded. */
@Controller
class HolidayController {

	private final Holidays holidays;

	private final Spaces spaces;

	HolidayController(Holidays holidays, Spaces spaces) {
		this.holidays = holidays;
		this.spaces = spaces;
	}

	@GetMapping("/s/{space}/holidays")
	@Requires(IdentityPermissions.HOLIDAYS)
	Reply show(Actor actor, Page page) {
		Space space = space(actor);
		Map<String, String> names = new LinkedHashMap<>();
		this.holidays.offered(space).forEach((holiday) -> names.put(holiday.id(), page.in(holiday.name())));
		return page.show("identity/reminder/holidays", Map.of("form",
				Form.of(Map.of("holiday", List.copyOf(this.holidays.chosen(space.id())))), "holidays", names));
	}

	@PostMapping("/s/{space}/holidays")
	@Requires(IdentityPermissions.HOLIDAYS)
	Reply keep(@RequestParam(defaultValue = "") List<String> holiday, Actor actor, Page page) {
		this.holidays.choose(space(actor), Set.copyOf(holiday));
		return page.redirect(page.url("holidays"), "identity.reminder.kept");
	}

	private Space space(Actor actor) {
		return this.spaces.byId(actor.space().id()).orElseThrow(NotThere::new);
	}

}
