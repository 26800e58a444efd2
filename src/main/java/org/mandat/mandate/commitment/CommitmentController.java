package org.mandat.mandate.commitment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.mandat.jurisdiction.Posts;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.Spoken;
import org.mandat.mandate.question.AskingChoices;
import org.mandat.mandate.question.QuestionPermissions;
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

/**
 * The commitments of the space. Who runs the work notes them; whether one of a post
 * stands, whoever holds the post says.
 */
@Controller
class CommitmentController {

	private static final String NEW = "mandate/commitment/new";

	private static final String SHOW = "mandate/commitment/show";

	private static final int REASON = 500;

	private final CommitmentBook book;

	private final Commitments commitments;

	private final CommitmentThreads threads;

	private final CommitmentSheets sheets;

	private final AskingChoices choices;

	private final Posts posts;

	private final Spoken spoken;

	CommitmentController(CommitmentBook book, Commitments commitments, CommitmentThreads threads,
			CommitmentSheets sheets, AskingChoices choices, Posts posts, Spoken spoken) {
		this.book = book;
		this.commitments = commitments;
		this.threads = threads;
		this.sheets = sheets;
		this.choices = choices;
		this.posts = posts;
		this.spoken = spoken;
	}

	@GetMapping("/s/{space}/mandate/commitments")
	@About("commitment")
	@Requires(MandatePermissions.READ)
	Reply list(Page page, @RequestParam(defaultValue = "all") String state) {
		String shown = CommitmentBook.STATES.contains(state) ? state : "all";
		return page.show("mandate/commitment/list",
				Map.of("rows", this.book.list(shown, page.language()), "state", shown, "states", CommitmentBook.STATES,
						"standings", this.book.standings(), "organisations", this.book.organisations()));
	}

	@GetMapping({ "/s/{space}/mandate/commitments.csv", "/s/{space}/mandate/commitments.xlsx",
			"/s/{space}/mandate/commitments.json" })
	@Requires(MandatePermissions.READ)
	Reply export(Page page, @RequestParam(defaultValue = "all") String state) {
		List<Commitment> rows = this.book.list(state, page.language());
		return page.path().endsWith(".json") ? this.sheets.json(rows, page)
				: Reply.table(page, this.sheets.of(rows, page));
	}

	@GetMapping("/s/{space}/mandate/commitments/new")
	@Requires(QuestionPermissions.ASK)
	Reply create(Page page, @RequestParam(defaultValue = "") String duty,
			@RequestParam(defaultValue = "") String need) {
		return page.show(NEW, form(page, Form.of(Map.of("post", page.actor().post(), "on", this.book.today(),
				"placeKind", "meeting", "duty", duty, "need", need))));
	}

	@PostMapping("/s/{space}/mandate/commitments")
	@Requires(QuestionPermissions.ASK)
	Reply note(Page page, @Valid @ModelAttribute CommitmentForm form, BindingResult sent) {
		Form typed = Form.of(sent);
		if (!typed.hasErrors() && !Commitments.PLACES.contains(form.placeKind())) {
			typed.reject("placeKind", Refusal.of("mandate.commitment.refused.placeKind"));
		}
		if (typed.hasErrors()) {
			return page.again(NEW, form(page, typed));
		}
		String lang = page.language().tag();
		return switch (this.commitments.note(form.noting(lang),
				Text.of(Map.of(lang, String.valueOf(form.words()).strip())))) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "commitments", done.value()), "mandate.commitment.noted");
			case Outcome.Refused<UUID> no -> page.again(NEW, form(page, typed.reject(field(no.why()), no.why())));
		};
	}

	@GetMapping("/s/{space}/mandate/commitments/{commitment}")
	@About(value = "commitment", record = "commitment")
	@Requires(MandatePermissions.READ)
	Reply show(Page page, @PathVariable UUID commitment) {
		return page.show(SHOW, model(page, there(page, commitment), Form.of(Map.of("outcome", "kept"))));
	}

	@PostMapping("/s/{space}/mandate/commitments/{commitment}/confirmation")
	@Requires(MandatePermissions.READ)
	Reply confirm(Page page, @PathVariable UUID commitment, @RequestParam(defaultValue = "0") long version) {
		Commitment there = there(page, commitment);
		if (!holds(page, there)) {
			throw new NotThere();
		}
		return answer(page, there, this.commitments.confirm(there, version), Form.empty(), "confirmed");
	}

	@PostMapping("/s/{space}/mandate/commitments/{commitment}/end")
	@Requires(MandatePermissions.READ)
	Reply end(Page page, @PathVariable UUID commitment, @RequestParam(defaultValue = "") String outcome,
			@RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "0") long version) {
		Commitment there = there(page, commitment);
		if (!holds(page, there) && !page.may(QuestionPermissions.ASK)) {
			throw new NotThere();
		}
		Form typed = Form.of(Map.of("outcome", outcome, "reason", reason));
		if (!List.of("kept", "ended").contains(outcome)) {
			typed.reject("outcome", Refusal.of("mandate.commitment.refused.outcome"));
		}
		if ("ended".equals(outcome) && reason.isBlank()) {
			typed.reject("reason", Refusal.of("mandate.end.reason"));
		}
		if (reason.strip().length() > REASON) {
			typed.reject("reason", Refusal.of("mandate.end.reasonLong"));
		}
		if (typed.hasErrors()) {
			return page.again(SHOW, model(page, there, typed));
		}
		Worded why = reason.isBlank() ? null : new Worded(reason.strip(), page.language().tag());
		return answer(page, there, this.commitments.end(there, outcome, why, version), typed, "over");
	}

	private Reply answer(Page page, Commitment there, Outcome<UUID> outcome, Form typed, String notice) {
		return switch (outcome) {
			case Outcome.Done<UUID> done ->
				page.redirect(page.url("mandate", "commitments", there.id()), "mandate.commitment." + notice);
			case Outcome.Refused<UUID> no ->
				page.status(409, SHOW, model(page, there(page, there.id()), typed.reject("", no.why())));
		};
	}

	private static boolean holds(Page page, Commitment there) {
		return page.actor().post().equals(there.post());
	}

	private Commitment there(Page page, UUID commitment) {
		return this.book.find(commitment, page.language()).orElseThrow(NotThere::new);
	}

	private Map<String, Object> model(Page page, Commitment there, Form form) {
		Map<String, Object> model = new HashMap<>();
		model.put("commitment", there);
		model.put("standings", this.book.standings());
		model.put("organisations", this.book.organisations());
		model.put("beads", this.threads.of(there, page));
		model.put("names", this.spoken.names(there.words()));
		model.put("holds", holds(page, there));
		model.put("form", form);
		return model;
	}

	private Map<String, Object> form(Page page, Form form) {
		Map<String, Object> model = this.choices.about(page);
		Map<String, String> own = new LinkedHashMap<>();
		this.posts.on(this.book.today()).forEach((post) -> own.put(post.id().toString(), page.in(post.name())));
		Map<String, String> places = new LinkedHashMap<>();
		Commitments.PLACES.forEach((kind) -> places.put(kind, page.named("mandate.commitment.place", kind)));
		model.put("posts", own);
		model.put("places", places);
		model.put("organisations", this.choices.organisations(page));
		model.put("form", form);
		return model;
	}

	private static String field(Refusal why) {
		return switch (why.key().substring(why.key().lastIndexOf('.') + 1)) {
			case "on" -> "on";
			case "due", "dateFarAway" -> "due";
			case "organisation" -> "organisation";
			case "duty" -> "duty";
			case "need" -> "need";
			case "noSuchPost" -> "post";
			default -> "";
		};
	}

}
