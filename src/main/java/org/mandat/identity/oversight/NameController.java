package org.mandat.identity.oversight;

import java.util.Map;
import java.util.UUID;

import org.mandat.identity.invitation.AccessLinks;
import org.mandat.identity.recovery.IdentityPermissions;
import org.mandat.jurisdiction.Person;
import org.mandat.jurisdiction.Persons;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Corrects the name of who holds a post now: mistyped at the appointment, or changed by
 * marriage. The person asks for it on the own page; who appoints carries it out.
 */
@Controller
class NameController {

	private static final String PAGE = "identity/oversight/name";

	private final AccessLinks holders;

	private final Persons persons;

	NameController(AccessLinks holders, Persons persons) {
		this.holders = holders;
		this.persons = persons;
	}

	@GetMapping("/s/{space}/accounts/{tenure}/name")
	@Requires(IdentityPermissions.INVITE)
	Reply show(@PathVariable UUID tenure, Page page) {
		Person person = person(tenure);
		return page.show(PAGE, model(tenure, person,
				Form.of(Map.of("name", person.name(), "version", Long.toString(person.version())))));
	}

	@PostMapping("/s/{space}/accounts/{tenure}/name")
	@Requires(IdentityPermissions.INVITE)
	@Fresh
	Reply keep(@PathVariable UUID tenure, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "-1") String version, Page page) {
		Person person = person(tenure);
		long read = version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
		return switch (this.persons.rename(person.id(), name, read)) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("accounts"), "identity.name.kept");
			case Outcome.Refused<UUID>(Refusal why) -> page.again(PAGE, model(tenure, person,
					Form.of(Map.of("name", name, "version", Long.toString(person.version()))).reject("name", why)));
		};
	}

	private Person person(UUID tenure) {
		return this.holders.find(tenure)
			.flatMap((holder) -> this.persons.find(holder.person()))
			.filter((known) -> !known.erased())
			.orElseThrow(NotThere::new);
	}

	private static Map<String, Object> model(UUID tenure, Person person, Form form) {
		return Map.of("form", form, "tenure", tenure, "name", person.name());
	}

}
