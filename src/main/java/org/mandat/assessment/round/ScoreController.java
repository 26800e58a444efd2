package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.AnswerForm;
import org.mandat.assessment.Assessment;
import org.mandat.assessment.AssessmentPermissions;
import org.mandat.assessment.Benchmark;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Worded;
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

/** What the coordinator says of one benchmark in an open round. */
@Controller
class ScoreController {

	private static final String PAGE = "assessment/round/score";

	private final Rounds rounds;

	private final Assessment assessment;

	ScoreController(Rounds rounds, Assessment assessment) {
		this.rounds = rounds;
		this.assessment = assessment;
	}

	@GetMapping("/s/{space}/assessment/rounds/{round}/questions/{benchmark}")
	@Requires(AssessmentPermissions.KEEP)
	Reply show(Page page, @PathVariable UUID round, @PathVariable String benchmark) {
		Round there = open(round);
		Benchmark asked = this.assessment.find(benchmark).orElseThrow(NotThere::new);
		Score said = this.rounds.scores(round).get(benchmark);
		return page.show(PAGE, model(page, there, asked, Form.of((said == null) ? proposed(page, asked) : values(said)),
				(said == null) ? -1 : said.version()));
	}

	@PostMapping("/s/{space}/assessment/rounds/{round}/questions/{benchmark}")
	@Requires(AssessmentPermissions.KEEP)
	Reply keep(Page page, @PathVariable UUID round, @PathVariable String benchmark,
			@Valid @ModelAttribute AnswerForm form, BindingResult sent,
			@RequestParam(defaultValue = "-1") long version) {
		Round there = open(round);
		Benchmark asked = this.assessment.find(benchmark).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		if (typed.hasErrors()) {
			return page.again(PAGE, model(page, there, asked, typed, version));
		}
		return switch (this.rounds.score(round, asked, form, version, page.language())) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("assessment", "rounds", done.value()) + "#" + benchmark, "assessment.kept");
			case Outcome.Refused<UUID> no -> {
				typed.reject("", no.why());
				Score said = this.rounds.scores(round).get(benchmark);
				yield no.why().key().endsWith("Meanwhile")
						? page.status(409, PAGE, model(page, there, asked, typed, (said == null) ? -1 : said.version()))
						: page.again(PAGE, model(page, there, asked, typed, version));
			}
		};
	}

	/** What stands, as far as its proof still holds: whoever agrees only saves. */
	private Map<String, Object> proposed(Page page, Benchmark asked) {
		LocalDate today = this.assessment.today();
		Map<String, Object> values = new HashMap<>();
		values.put("until", today.plusMonths(asked.months()));
		Optional<Answer> holds = this.assessment.answers(asked.id())
			.stream()
			.findFirst()
			.filter((answer) -> !answer.renew(today));
		holds.ifPresent((answer) -> {
			values.put("level", (answer.level() == null) ? "none" : answer.level());
			values.put("reason", page.in(answer.reason()));
			put(values, answer.proof(), answer.until(), answer.owner());
		});
		return values;
	}

	private static Map<String, Object> values(Score said) {
		Map<String, Object> values = new HashMap<>();
		values.put("level", (said.level() == null) ? "none" : said.level());
		values.put("reason", said.reason().words());
		put(values, said.proof(), said.until(), said.owner());
		return values;
	}

	private static void put(Map<String, Object> values, @Nullable Worded proof, @Nullable LocalDate until,
			@Nullable UUID owner) {
		if (proof != null && until != null && owner != null) {
			values.put("proof", proof.words());
			values.put("until", until);
			values.put("owner", owner);
		}
	}

	private Round open(UUID round) {
		return this.rounds.find(round).filter((there) -> !there.closed()).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, Round round, Benchmark asked, Form form, long version) {
		Map<String, String> posts = new LinkedHashMap<>();
		this.assessment.posts().forEach((post) -> posts.put(post.id().toString(), page.in(post.name())));
		Map<String, Object> model = new HashMap<>();
		model.put("round", round);
		model.put("asked", asked);
		model.put("said", this.rounds.scores(round.id()).get(asked.id()));
		model.put("version", version);
		model.put("posts", posts);
		model.put("form", form);
		return model;
	}

}
