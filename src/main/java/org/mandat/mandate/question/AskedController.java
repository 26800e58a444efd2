package org.mandat.mandate.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.Spoken;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.About;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.mandat.protocol.PaperNumbers;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The questions of the space: the list, one of them, and what came back. */
@Controller
class AskedController {

	/** What an address asks of the list. */
	record Asked(@Nullable String state, @Nullable String organisation, @Nullable String words, @Nullable UUID after) {

		QuestionFilter filter() {
			return new QuestionFilter(
					QuestionFilter.STATES.contains(String.valueOf(this.state)) ? String.valueOf(this.state) : "all",
					(this.organisation == null) ? "" : this.organisation, (this.words == null) ? "" : this.words,
					this.after);
		}

	}

	private static final String SHOW = "mandate/question/show";

	private final AskedBook book;

	private final AskedQuestions questions;

	private final AskedThreads threads;

	private final AskedSheets sheets;

	private final PaperNumbers numbers;

	private final Spoken spoken;

	AskedController(AskedBook book, AskedQuestions questions, AskedThreads threads, AskedSheets sheets,
			PaperNumbers numbers, Spoken spoken) {
		this.book = book;
		this.questions = questions;
		this.threads = threads;
		this.sheets = sheets;
		this.numbers = numbers;
		this.spoken = spoken;
	}

	@GetMapping("/s/{space}/mandate/questions")
	@About("question")
	@Requires(MandatePermissions.READ)
	Reply list(Page page, @ModelAttribute Asked asked) {
		return page.show("mandate/question/list", Map.of("list", this.book.list(asked.filter(), page.language())));
	}

	@GetMapping({ "/s/{space}/mandate/questions.csv", "/s/{space}/mandate/questions.xlsx",
			"/s/{space}/mandate/questions.json" })
	@Requires(MandatePermissions.READ)
	Reply export(Page page, @ModelAttribute Asked asked) {
		List<Question> all = this.book.all(asked.filter(), page.language());
		return page.path().endsWith(".json") ? this.sheets.json(all, page)
				: Reply.table(page, this.sheets.of(all, page));
	}

	@GetMapping("/s/{space}/mandate/questions/{question}")
	@About(value = "question", record = "question")
	@Requires(MandatePermissions.READ)
	Reply show(Page page, @PathVariable UUID question) {
		return page.show(SHOW, model(page, there(page, question),
				Form.of(Map.of("outcome", "answered", "closedOn", this.book.today()))));
	}

	@PostMapping("/s/{space}/mandate/questions/{question}/closing")
	@Requires(QuestionPermissions.ASK)
	Reply close(Page page, @PathVariable UUID question, @Valid @ModelAttribute ClosingForm form, BindingResult sent,
			@RequestParam(defaultValue = "0") long version) {
		Question there = there(page, question);
		Form typed = Form.of(sent);
		if (!typed.hasErrors() && !ClosingForm.STATES.contains(form.outcome())) {
			typed.reject("outcome", Refusal.of("mandate.question.refused.state"));
		}
		if (!typed.hasErrors() && !form.complete()) {
			typed.reject("answer", Refusal.of("mandate.question.refused.answer." + form.outcome()));
		}
		if (typed.hasErrors()) {
			return page.again(SHOW, model(page, there, typed));
		}
		String words = AskingForm.given(form.answer());
		Question.Closing closing = new Question.Closing(java.util.Objects.requireNonNull(form.closedOn()),
				(words == null) ? null : new Worded(words, page.language().tag()), AskingForm.given(form.by()));
		return answer(page, there, this.questions.close(there, String.valueOf(form.outcome()), closing, version), typed,
				"closed");
	}

	@PostMapping("/s/{space}/mandate/questions/{question}/reopening")
	@Requires(QuestionPermissions.ASK)
	Reply reopen(Page page, @PathVariable UUID question, @RequestParam(defaultValue = "0") long version) {
		Question there = there(page, question);
		return answer(page, there, this.questions.reopen(there, version), Form.empty(), "reopened");
	}

	private Reply answer(Page page, Question there, Outcome<UUID> outcome, Form typed, String notice) {
		return switch (outcome) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "questions", there.id()), "mandate.question." + notice);
			case Outcome.Refused<UUID> no when no.why().key().endsWith("eanwhile") ->
				page.status(409, SHOW, model(page, there(page, there.id()), typed.reject("", no.why())));
			case Outcome.Refused<UUID> no -> page.again(SHOW, model(page, there, typed.reject("closedOn", no.why())));
		};
	}

	private Question there(Page page, UUID question) {
		return this.book.find(question, page.language()).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, Question question, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("question", question);
		model.put("waiting", this.book.waiting());
		model.put("organisations", this.book.organisations());
		model.put("beads", this.threads.of(question, page));
		model.put("names", this.spoken.names(question.words()));
		model.put("others", this.book.ofLetter(question.letter(), page.language()).size() - 1);
		this.numbers.of(QuestionLetter.KEY, question.letter()).ifPresent((number) -> model.put("number", number));
		model.put("form", form);
		return model;
	}

}
