package org.mandat.identity.setup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** The set-up page behind its one-time link. */
@Controller
class SetUpController {

	private final SetUp setUp;

	private final SetUpLinks links;

	private final SetUpPlaces places;

	private final FirstSpace spaces;

	private final Languages languages;

	private final Entry entry;

	SetUpController(SetUp setUp, SetUpLinks links, SetUpPlaces places, FirstSpace spaces, Languages languages,
			Entry entry) {
		this.setUp = setUp;
		this.links = links;
		this.places = places;
		this.spaces = spaces;
		this.languages = languages;
		this.entry = entry;
	}

	@GetMapping("/set-up")
	@PublicPage
	Reply where(Page page) {
		if (!this.links.needed()) {
			throw new NotThere();
		}
		return page.show("identity/setup/where", Map.of());
	}

	@GetMapping("/set-up/{token}")
	@PublicPage
	Reply show(@PathVariable String token, Page page) {
		if (!this.links.open(token)) {
			return gone(page);
		}
		return page.show("identity/setup/setUp",
				model(token, page, Form.of(Map.of("language", page.language().tag(), "posts", "both"))));
	}

	@PostMapping("/set-up/{token}")
	@PublicPage
	Reply carryOut(@PathVariable String token, @Valid @ModelAttribute SetUpForm form, BindingResult errors, Page page,
			HttpServletRequest request, HttpServletResponse response,
			@RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
		if (!this.links.open(token)) {
			return gone(page);
		}
		Form sent = Form.of(errors);
		Optional<FirstSpace.Chosen> chosen = this.spaces.chosen(Objects.requireNonNullElse(form.place(), ""));
		check(form, chosen, sent);
		if (sent.hasErrors()) {
			return page.again("identity/setup/setUp", model(token, page, sent));
		}
		return switch (this.setUp.carryOut(token, form, chosen.orElseThrow())) {
			case Outcome.Refused<SetUp.Ready>(Refusal why) -> SetUp.GONE.equals(why.key()) ? gone(page)
					: page.again("identity/setup/setUp", model(token, page, sent.reject("", why)));
			case Outcome.Done<SetUp.Ready>(SetUp.Ready ready) -> {
				this.entry.give(request, response, ready, agent, Objects.requireNonNullElse(form.language(), ""));
				yield page.show("identity/recovery/sheet", Map.of("sheet", ready.sheet(), "next", "/", "steps", true));
			}
		};
	}

	private void check(SetUpForm form, Optional<FirstSpace.Chosen> chosen, Form sent) {
		if (this.languages.find(Objects.requireNonNullElse(form.language(), "")).isEmpty()) {
			sent.reject("language", Refusal.of("identity.setUp.language.required"));
		}
		if (chosen.isEmpty()) {
			sent.reject("place", Refusal.of("identity.setUp.place.required"));
		}
		if (sent.error("password") == null) {
			chosen.flatMap((place) -> this.setUp.refuse(form, place)).ifPresent((why) -> sent.reject("password", why));
			if (!Objects.equals(form.password(), form.passwordAgain())) {
				sent.reject("passwordAgain", Refusal.of("identity.password.again.different"));
			}
		}
	}

	private static Reply gone(Page page) {
		return page.status(404, "identity/setup/gone", Map.of());
	}

	private Map<String, Object> model(String token, Page page, Form form) {
		Map<String, String> names = new LinkedHashMap<>();
		this.languages.all().forEach((language) -> names.put(language.tag(), Languages.ownName(language)));
		Map<String, String> posts = new LinkedHashMap<>();
		for (String choice : List.of("both", "administrator")) {
			posts.put(choice, page.named("identity.setUp.posts", choice));
		}
		return Map.of("token", token, "form", form, "places", this.places.groups(page.language()), "languages", names,
				"posts", posts);
	}

}
