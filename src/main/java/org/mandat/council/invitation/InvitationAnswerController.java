package org.mandat.council.invitation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.council.meeting.Meeting;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page behind the link of an invitation, without an account. It shows the day, the
 * hour and the place, and nothing else: no agenda, no post, no name, no earlier answer,
 * because nobody knows to whom the link was passed on. Looking at it changes nothing, as
 * mail servers look at links too.
 */
@Controller
class InvitationAnswerController {

	private static final String PAGE = "council/answer/show";

	private final AnswerLinks links;

	private final Answering answering;

	private final SessionCookie cookies;

	private final Languages languages;

	InvitationAnswerController(AnswerLinks links, Answering answering, SessionCookie cookies, Languages languages) {
		this.links = links;
		this.answering = answering;
		this.cookies = cookies;
		this.languages = languages;
	}

	/** The link names the language of who is invited, for a browser that chose none. */
	@GetMapping("/answers/{token}")
	@PublicPage
	Reply show(@PathVariable String token, @RequestParam(name = "in", defaultValue = "") String language, Page page,
			HttpServletRequest request, HttpServletResponse response) {
		if (this.cookies.language(request).isEmpty() && this.languages.find(language).isPresent()) {
			this.cookies.remember(request, response, this.languages.find(language).orElseThrow().tag());
			return page.redirect("/answers/" + token, "");
		}
		return asked(token).map((asked) -> page.show(PAGE, model(token, asked, page, Form.empty())))
			.orElseGet(() -> gone(page));
	}

	@PostMapping("/answers/{token}")
	@PublicPage
	Reply answer(@PathVariable String token, @RequestParam(defaultValue = "") String answer, Page page) {
		Optional<Asked> asked = asked(token);
		if (asked.isEmpty()) {
			return gone(page);
		}
		if (!Invited.ANSWERS.contains(answer)) {
			return page.again(PAGE, model(token, asked.get(), page,
					Form.empty().reject("answer", Refusal.of("council.answer.required"))));
		}
		Outcome<UUID> outcome = Walls.as(AnswerLinks.reader(asked.get().place().space()),
				() -> this.answering.byLink(asked.get().place(), answer));
		return switch (outcome) {
			case Outcome.Done<UUID> done -> page.redirect("/answers/" + token, "council.answer.kept." + answer);
			case Outcome.Refused<UUID> no ->
				page.status(409, PAGE, model(token, asked.get(), page, Form.empty().reject("", no.why())));
		};
	}

	private Optional<Asked> asked(String token) {
		return this.links.open(token)
			.flatMap((place) -> Walls.as(AnswerLinks.reader(place.space()), () -> this.answering.asked(place))
				.map((meeting) -> new Asked(place, meeting)));
	}

	private static Reply gone(Page page) {
		return page.status(404, "council/answer/gone", Map.of());
	}

	private static Map<String, Object> model(String token, Asked asked, Page page, Form form) {
		Map<String, String> choices = new LinkedHashMap<>();
		Invited.ANSWERS.forEach((answer) -> choices.put(answer, page.named("council.answer.choice", answer)));
		Map<String, Object> model = new HashMap<>();
		model.put("token", token);
		model.put("meeting", asked.meeting());
		model.put("choices", choices);
		model.put("form", form);
		return model;
	}

	private record Asked(AnswerLinks.Place place, Meeting meeting) {
	}

}
