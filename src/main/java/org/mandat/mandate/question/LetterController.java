package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.BasisWording;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Duty;
import org.mandat.mandate.Spoken;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Asks about several duties in one letter: each becomes a question of its own, whose
 * answer is waited for by itself.
 */
@Controller
class LetterController {

	private static final String NEW = "mandate/question/letter";

	private static final int DAYS = 30;

	private final AskedBook book;

	private final AskedQuestions questions;

	private final AskingChoices choices;

	private final Duties duties;

	private final BasisWording wording;

	private final Spaces spaces;

	private final Spoken spoken;

	LetterController(AskedBook book, AskedQuestions questions, AskingChoices choices, Duties duties,
			BasisWording wording, Spaces spaces, Spoken spoken) {
		this.book = book;
		this.questions = questions;
		this.choices = choices;
		this.duties = duties;
		this.wording = wording;
		this.spaces = spaces;
		this.spoken = spoken;
	}

	@GetMapping("/s/{space}/mandate/letters/new")
	@Requires(QuestionPermissions.ASK)
	Reply create(Page page) {
		LocalDate today = this.book.today();
		return page.show(NEW, model(page, Form.of(Map.of("askedOn", today, "dueOn", today.plusDays(DAYS), "duty",
				unclear().stream().map(Duty::id).toList()))));
	}

	@PostMapping("/s/{space}/mandate/letters")
	@Requires(QuestionPermissions.ASK)
	Reply ask(Page page, @ModelAttribute Sent form, BindingResult sent) {
		Form typed = Form.of(sent);
		if (AskingForm.given(form.organisation()) == null) {
			typed.reject("organisation", Refusal.of("mandate.question.refused.organisation"));
		}
		if (form.askedOn() == null) {
			typed.reject("askedOn", Refusal.of("mandate.question.refused.askedOn"));
		}
		if (typed.hasErrors() || form.askedOn() == null) {
			return page.again(NEW, model(page, typed));
		}
		List<String> chosen = (form.duty() == null) ? List.of() : form.duty();
		List<AskedQuestions.Said> said = unclear().stream()
			.filter((duty) -> chosen.contains(duty.id()))
			.map(this::said)
			.toList();
		Asking asking = new Asking(page.actor().post(), AskingForm.given(form.organisation()), null, null, null, null,
				form.askedOn(), form.dueOn(), null);
		return switch (this.questions.askTogether(asking, said)) {
			case Outcome.Done<UUID> done -> page.redirect(
					page.url("papers", QuestionLetter.KEY) + "?of=" + done.value(), "mandate.question.letter.written");
			case Outcome.Refused<UUID> no -> page.again(NEW, model(page, typed.reject(field(no.why()), no.why())));
		};
	}

	private AskedQuestions.Said said(Duty duty) {
		return new AskedQuestions.Said(duty.id(), this.spoken.of("mandate.question.ofDuty",
				(language) -> List.of(duty.what().in(language), duty.actorName().in(language))));
	}

	/** What is expected here without being clear. */
	private List<Duty> unclear() {
		return this.duties.all(this.spaces.byId(Spoken.here()).orElseThrow().pack())
			.stream()
			.filter((duty) -> duty.clarity() != Duty.Clarity.CLEAR && !"national".equals(duty.level()))
			.toList();
	}

	private Map<String, Object> model(Page page, Form form) {
		Map<String, String> offered = new LinkedHashMap<>();
		unclear().forEach((duty) -> offered.put(duty.id(), page.in(duty.actorName()) + ": " + page.in(duty.what())
				+ ". " + this.wording.instrument(duty.basis(), page.language())));
		Map<String, Object> model = new HashMap<>();
		model.put("duties", offered);
		model.put("organisations", this.choices.organisations(page));
		model.put("form", form);
		return model;
	}

	private static String field(Refusal why) {
		return switch (why.key().substring(why.key().lastIndexOf('.') + 1)) {
			case "organisation" -> "organisation";
			case "askedOn" -> "askedOn";
			case "due" -> "dueOn";
			case "none" -> "duty";
			default -> "";
		};
	}

	/** What the browser sends. */
	record Sent(@Nullable String organisation, @Nullable List<String> duty,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate askedOn,
			@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn) {
	}

}
