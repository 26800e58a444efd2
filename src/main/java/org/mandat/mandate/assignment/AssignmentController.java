package org.mandat.mandate.assignment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.jurisdiction.Posts;
import org.mandat.mandate.Duty;
import org.mandat.mandate.EndReason;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.Spoken;
import org.mandat.mandate.question.AskingChoices;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.text.Text;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.About;
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

/** Assigns a part in a duty, shows it, and ends it. */
@Controller
class AssignmentController {

	private static final String NEW = "mandate/assignment/new";

	private static final String SHOW = "mandate/assignment/show";

	private final AssignmentBook book;

	private final Assignments assignments;

	private final AskingChoices choices;

	private final Posts posts;

	private final Spoken spoken;

	AssignmentController(AssignmentBook book, Assignments assignments, AskingChoices choices, Posts posts,
			Spoken spoken) {
		this.book = book;
		this.assignments = assignments;
		this.choices = choices;
		this.posts = posts;
		this.spoken = spoken;
	}

	@GetMapping("/s/{space}/mandate/duties/{duty}/assignments/new")
	@Requires(MandatePermissions.KEEP)
	Reply create(Page page, @PathVariable String duty) {
		return page.show(NEW, model(page, about(page, duty),
				Form.of(Map.of("since", this.book.today(), "part", Part.RESPONSIBLE.key()))));
	}

	@PostMapping("/s/{space}/mandate/duties/{duty}/assignments")
	@Requires(MandatePermissions.KEEP)
	Reply assign(Page page, @PathVariable String duty, @Valid @ModelAttribute AssignmentForm form, BindingResult sent) {
		Duty about = about(page, duty);
		Form typed = Form.of(sent);
		Optional<Part> part = Part.of(form.part());
		if (part.isEmpty()) {
			typed.reject("part", Refusal.of("mandate.assignment.refused.part"));
		}
		if (typed.hasErrors()) {
			return page.again(NEW, model(page, about, typed));
		}
		return switch (this.assignments.assign(form.assigning(about.id(), part.orElseThrow(), page.language().tag()),
				page.language())) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "duties", about.id()), "mandate.assignment.kept");
			case Outcome.Refused<UUID> no when no.why().key().endsWith("meanwhile") ->
				page.status(409, NEW, model(page, about, typed.reject("", no.why())));
			case Outcome.Refused<UUID> no ->
				page.again(NEW, model(page, about, typed.reject(field(no.why()), no.why())));
		};
	}

	@GetMapping("/s/{space}/mandate/assignments/{assignment}")
	@About(value = "assignment", record = "assignment")
	@Requires(MandatePermissions.READ)
	Reply show(Page page, @PathVariable UUID assignment) {
		return page.show(SHOW, model(page, there(page, assignment), Form.empty()));
	}

	@PostMapping("/s/{space}/mandate/assignments/{assignment}/end")
	@Requires(MandatePermissions.KEEP)
	Reply end(Page page, @PathVariable UUID assignment, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "0") long version) {
		Assignment there = there(page, assignment);
		Form typed = EndReason.typed(reason);
		if (typed.hasErrors()) {
			return page.again(SHOW, model(page, there, typed));
		}
		return switch (this.assignments.end(there, new Worded(reason.strip(), page.language().tag()), version)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "duties", there.duty()), "mandate.assignment.over");
			case Outcome.Refused<UUID> no ->
				page.status(409, SHOW, model(page, there(page, assignment), typed.reject("", no.why())));
		};
	}

	private Duty about(Page page, String duty) {
		return this.choices.duty(page, duty).orElseThrow(NotThere::new);
	}

	private Assignment there(Page page, UUID assignment) {
		return this.book.find(assignment, page.language()).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, Duty duty, Form form) {
		Map<String, String> own = new LinkedHashMap<>();
		this.posts.on(this.book.today()).forEach((post) -> own.put(post.id().toString(), page.in(post.name())));
		Map<String, String> parts = new LinkedHashMap<>();
		Arrays.stream(Part.values())
			.forEach((part) -> parts.put(part.key(), page.text("mandate.assignment.choice", part.letter(),
					page.named("mandate.part", part.key()), page.text("mandate.part." + part.key() + ".means"))));
		return Map.of("duty", duty, "posts", own, "parts", parts, "assigned",
				this.book.of(duty.id(), page.language()).stream().filter(Assignment::open).toList(), "form", form);
	}

	private Map<String, Object> model(Page page, Assignment there, Form form) {
		Map<String, Object> model = new HashMap<>(Map.of("assignment", there, "form", form));
		model.put("names", (there.post() == null)
				? this.spoken.names(Text.of(Map.of(there.who().lang(), there.who().words()))) : List.of());
		this.choices.duty(page, there.duty()).ifPresent((duty) -> model.put("duty", duty));
		return model;
	}

	/**
	 * At which field a refusal stands: two who contradict each other stand at the part.
	 */
	private static String field(Refusal why) {
		return switch (why.key()) {
			case "mandate.assignment.refused.who", "mandate.assignment.refused.post" -> "post";
			case "mandate.assignment.refused.since" -> "since";
			default -> "part";
		};
	}

}
