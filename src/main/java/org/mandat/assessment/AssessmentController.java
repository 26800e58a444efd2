package org.mandat.assessment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Outcome;
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

/** Where the municipality stands, and one question with its answers. */
@Controller
class AssessmentController {

	private final Assessment assessment;

	private final RoundsDue rounds;

	AssessmentController(Assessment assessment, RoundsDue rounds) {
		this.assessment = assessment;
		this.rounds = rounds;
	}

	@GetMapping("/s/{space}/assessment")
	@About("assessment-answer")
	@Requires(AssessmentPermissions.READ)
	Reply list(Page page) {
		Map<String, Object> model = new HashMap<>();
		Standing standing = this.assessment.standing();
		model.put("standing", standing);
		model.put("next", standing.next(this.assessment.today()).orElse(null));
		model.put("today", this.assessment.today());
		model.put("due", this.rounds.next().orElse(null));
		return page.show("assessment/list", model);
	}

	@GetMapping("/s/{space}/assessment/questions/{benchmark}")
	@About("assessment-answer")
	@Requires(AssessmentPermissions.READ)
	Reply show(Page page, @PathVariable String benchmark, @RequestParam(required = false) @Nullable UUID occasion) {
		Benchmark asked = find(benchmark);
		Map<String, Object> values = new HashMap<>();
		values.put("until", this.assessment.today().plusMonths(asked.months()));
		this.assessment.occasion(occasion).ifPresent((there) -> {
			values.put("occasion", there.id());
			values.put("there", there.there());
		});
		return page.show("assessment/question", model(page, asked, Form.of(values)));
	}

	@PostMapping("/s/{space}/assessment/questions/{benchmark}")
	@Requires(AssessmentPermissions.KEEP)
	Reply answer(Page page, @PathVariable String benchmark, @Valid @ModelAttribute AnswerForm form, BindingResult sent,
			@RequestParam(required = false) @Nullable UUID since) {
		Benchmark asked = find(benchmark);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again("assessment/question", since(model(page, asked, typed), since));
		}
		return switch (this.assessment.answer(asked, form, since, page.language())) {
			case Outcome.Done<UUID> done -> page.redirect(back(page, form.occasion()), "assessment.kept");
			case Outcome.Refused<UUID> no -> {
				Map<String, Object> model = model(page, asked, typed.reject("", no.why()));
				yield no.why().key().endsWith("Meanwhile") ? page.status(409, "assessment/question", model)
						: page.status(422, "assessment/question", since(model, since));
			}
		};
	}

	/**
	 * Goes on from the answer that was seen, so that none given meanwhile is passed over.
	 */
	private static Map<String, Object> since(Map<String, Object> model, @Nullable UUID seen) {
		model.put("since", (seen == null) ? "" : seen.toString());
		return model;
	}

	/**
	 * To the meeting from which it was answered, else to where the municipality stands.
	 */
	private String back(Page page, @Nullable UUID occasion) {
		return this.assessment.occasion(occasion)
			.map((there) -> page.url(there.path().getFirst(), there.path().stream().skip(1).toArray()))
			.orElseGet(() -> page.url("assessment"));
	}

	private Benchmark find(String benchmark) {
		return this.assessment.find(benchmark).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, Benchmark asked, Form form) {
		Map<String, Object> model = new HashMap<>();
		List<Answer> answers = this.assessment.answers(asked.id());
		Map<String, String> posts = new LinkedHashMap<>();
		this.assessment.posts().forEach((post) -> posts.put(post.id().toString(), page.in(post.name())));
		Map<String, String> levels = new LinkedHashMap<>();
		for (int level = 0; level < asked.levels().size(); level++) {
			levels.put(String.valueOf(level), level + " · " + page.in(asked.levels().get(level)));
		}
		levels.put("none", page.text("assessment.level.none"));
		model.put("asked", asked);
		model.put("answers", answers);
		model.put("since", answers.isEmpty() ? "" : answers.getFirst().id().toString());
		model.put("posts", posts);
		model.put("levels", levels);
		model.put("today", this.assessment.today());
		model.put("form", form);
		model.put("occasion", this.assessment.occasion(occasion(form)).orElse(null));
		return model;
	}

	private static @Nullable UUID occasion(Form form) {
		try {
			return UUID.fromString(form.value("occasion"));
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
