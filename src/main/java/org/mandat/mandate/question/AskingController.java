package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Posts;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.text.Text;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Notes a question, and changes what it is about or its day. */
@Controller
class AskingController {

	private static final String NEW = "mandate/question/new";

	private static final String CHANGE = "mandate/question/change";

	/** An office's own choice, not a number of the law, which was not checked (G13). */
	private static final int DAYS = 30;

	private final AskedBook book;

	private final AskedQuestions questions;

	private final AskingChoices choices;

	private final Posts posts;

	AskingController(AskedBook book, AskedQuestions questions, AskingChoices choices, Posts posts) {
		this.book = book;
		this.questions = questions;
		this.choices = choices;
		this.posts = posts;
	}

	@GetMapping("/s/{space}/mandate/questions/new")
	@Requires(QuestionPermissions.ASK)
	Reply create(Page page, @RequestParam(defaultValue = "") String duty, @RequestParam(defaultValue = "") String need,
			@RequestParam(required = false) @Nullable UUID again) {
		LocalDate today = this.book.today();
		Map<String, Object> values = new HashMap<>(Map.of("post", page.actor().post(), "askedOn", today, "dueOn",
				today.plusDays(DAYS), "duty", duty, "need", need));
		if (again != null) {
			Question before = this.book.find(again, page.language()).orElseThrow(NotThere::new);
			values.put("again", before.id());
			values.put("organisation", orEmpty(before.organisation()));
			values.put("addressee", orEmpty(before.addressee()));
			values.put("words", page.in(before.words()));
			values.put("duty", orEmpty(before.duty()));
			values.put("clause", orEmpty(before.clause()));
			values.put("need", orEmpty(before.need()));
		}
		return page.show(NEW, model(page, Form.of(values)));
	}

	@PostMapping("/s/{space}/mandate/questions")
	@Requires(QuestionPermissions.ASK)
	Reply ask(Page page, @Valid @ModelAttribute AskingForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		if (!form.oneAddressee()) {
			typed.reject("organisation", Refusal.of("mandate.question.refused.oneAddressee"));
		}
		if (typed.hasErrors()) {
			return page.again(NEW, model(page, typed));
		}
		Text words = Text.of(Map.of(page.language().tag(), String.valueOf(form.words()).strip()));
		return switch (this.questions.ask(form.asking(), words)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "questions", done.value()), "mandate.question.asked");
			case Outcome.Refused<UUID> no -> page.again(NEW, model(page, typed.reject(field(no.why()), no.why())));
		};
	}

	@GetMapping("/s/{space}/mandate/questions/{question}/particulars")
	@Requires(QuestionPermissions.ASK)
	Reply particulars(Page page, @PathVariable UUID question) {
		Question there = open(page, question);
		Map<String, Object> values = new HashMap<>();
		values.put("duty", orEmpty(there.duty()));
		values.put("clause", orEmpty(there.clause()));
		values.put("need", orEmpty(there.need()));
		values.put("dueOn", orEmpty(there.due()));
		return page.show(CHANGE, change(page, there, Form.of(values)));
	}

	@PostMapping("/s/{space}/mandate/questions/{question}/particulars")
	@Requires(QuestionPermissions.ASK)
	Reply keep(Page page, @PathVariable UUID question, @ModelAttribute Changed form, BindingResult sent,
			@RequestParam(defaultValue = "0") long version) {
		Question there = this.book.find(question, page.language()).orElseThrow(NotThere::new);
		Form typed = Form.of(sent);
		String clause = AskingForm.given(form.clause());
		if (clause != null && clause.length() > 200) {
			typed.reject("clause", Refusal.of("mandate.question.refused.clauseLong"));
		}
		if (typed.hasErrors()) {
			return page.again(CHANGE, change(page, there, typed));
		}
		Particulars kept = new Particulars(AskingForm.given(form.duty()), clause, AskingForm.given(form.need()),
				form.dueOn());
		return switch (this.questions.change(there, kept, version)) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "questions", question), "mandate.question.kept");
			case Outcome.Refused<UUID> no when no.why().key().endsWith("eanwhile") ->
				page.status(409, CHANGE, change(page, there, typed.reject("", no.why())));
			case Outcome.Refused<UUID> no ->
				page.again(CHANGE, change(page, there, typed.reject(field(no.why()), no.why())));
		};
	}

	private Question open(Page page, UUID question) {
		return this.book.find(question, page.language()).filter(Question::open).orElseThrow(NotThere::new);
	}

	private Map<String, Object> change(Page page, Question there, Form form) {
		Map<String, Object> model = this.choices.about(page);
		model.put("question", there);
		model.put("form", form);
		return model;
	}

	private Map<String, Object> model(Page page, Form form) {
		Map<String, Object> model = this.choices.about(page);
		Map<String, String> asking = new LinkedHashMap<>();
		this.posts.on(this.book.today()).forEach((post) -> asking.put(post.id().toString(), page.in(post.name())));
		model.put("posts", asking);
		model.put("organisations", this.choices.organisations(page));
		model.put("form", form);
		return model;
	}

	private static String field(Refusal why) {
		return switch (why.key().substring(why.key().lastIndexOf('.') + 1)) {
			case "post" -> "post";
			case "organisation" -> "organisation";
			case "duty" -> "duty";
			case "need" -> "need";
			case "askedOn" -> "askedOn";
			case "due" -> "dueOn";
			default -> "";
		};
	}

	private static Object orEmpty(@Nullable Object value) {
		return (value == null) ? "" : value;
	}

	/** What the browser sends to change a question. */
	record Changed(@Nullable String duty, @Nullable String clause, @Nullable String need,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn) {
	}

}
