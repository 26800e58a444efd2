package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.jurisdiction.Appointment;
import org.mandat.jurisdiction.JurisdictionPermissions;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenures;
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

/** Appoints somebody to a post, regularly or acting. */
@Controller
class AppointController {

	private final Posts posts;

	private final Tenures tenures;

	private final Persons persons;

	private final SpaceDays days;

	AppointController(Posts posts, Tenures tenures, Persons persons, SpaceDays days) {
		this.posts = posts;
		this.tenures = tenures;
		this.persons = persons;
		this.days = days;
	}

	@GetMapping("/s/{space}/posts/{post}/tenures/new")
	@Requires(JurisdictionPermissions.APPOINT)
	Reply create(Page page, @PathVariable UUID post) {
		PostView view = this.posts.find(post).orElseThrow(NotThere::new);
		Form form = Form.of(Map.of("from", this.days.here().today(), "way", view.vacant() ? "regular" : "acting"));
		return page.show("jurisdiction/post/appoint", parameters(page, form, view));
	}

	@PostMapping("/s/{space}/posts/{post}/tenures")
	@Requires(JurisdictionPermissions.APPOINT)
	Reply save(Page page, @PathVariable UUID post, @Valid @ModelAttribute AppointForm sent, BindingResult errors) {
		PostView view = this.posts.find(post).orElseThrow(NotThere::new);
		Form form = Form.of(errors);
		Optional<LocalDate> from = TypedDate.read(form, "from");
		Optional<LocalDate> until = TypedDate.read(form, "until");
		Optional<Appointment.Who> who = who(form, sent);
		if (form.hasErrors() || from.isEmpty() || who.isEmpty()) {
			return page.again("jurisdiction/post/appoint", parameters(page, form, view));
		}
		return switch (this.tenures.appoint(new Appointment(post, who.get(), from.get(), until.orElse(null),
				"acting".equals(sent.way()), sent.document()))) {
			case Outcome.Done<UUID> done -> page.redirect(page.url("posts", post), "jurisdiction.tenure.begun");
			case Outcome.Refused<UUID> refused -> page.again("jurisdiction/post/appoint",
					parameters(page, form.reject(field(refused.why()), refused.why()), view));
		};
	}

	private static Optional<Appointment.Who> who(Form form, AppointForm sent) {
		if (sent.person().isEmpty() && sent.name().isEmpty()) {
			form.reject("name", Refusal.of("jurisdiction.tenure.form.person.required"));
			return Optional.empty();
		}
		if (!sent.person().isEmpty() && !sent.name().isEmpty()) {
			form.reject("person", Refusal.of("jurisdiction.tenure.form.person.both"));
			return Optional.empty();
		}
		if (sent.person().isEmpty()) {
			return Optional.of(new Appointment.Who.Fresh(sent.name(), sent.phone(), sent.email()));
		}
		try {
			return Optional.of(new Appointment.Who.Known(UUID.fromString(sent.person())));
		}
		catch (IllegalArgumentException ex) {
			form.reject("person", Refusal.of("jurisdiction.tenure.refused.noPerson"));
			return Optional.empty();
		}
	}

	/** At which field a refusal stands. */
	private static String field(Refusal why) {
		String last = why.key().substring(why.key().lastIndexOf('.') + 1);
		return switch (last) {
			case "endBeforeBegin", "endTooLate" -> "until";
			case "noPerson", "holdsAlready" -> "person";
			default -> "from";
		};
	}

	private Map<String, Object> parameters(Page page, Form form, PostView post) {
		Map<String, String> known = new LinkedHashMap<>();
		this.persons.all().forEach((person) -> known.put(person.id().toString(), person.name()));
		Map<String, String> ways = new LinkedHashMap<>();
		ways.put("regular", page.text("jurisdiction.tenure.form.way.regular"));
		ways.put("acting", page.text("jurisdiction.tenure.form.way.acting"));
		return Map.of("form", form, "post", post, "persons", known, "ways", ways);
	}

}
