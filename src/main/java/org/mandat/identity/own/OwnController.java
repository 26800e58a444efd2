package org.mandat.identity.own;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.mandat.identity.signin.BrowserCookie;
import org.mandat.identity.signin.SignIn;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of the own account: posts, sessions, password, language, own data. */
@Controller
class OwnController {

	private static final String PAGE = "identity/own/show";

	private final OwnAccount own;

	private final SignIn signIn;

	private final BrowserCookie browser;

	private final SessionCookie cookies;

	private final Languages languages;

	OwnController(OwnAccount own, SignIn signIn, BrowserCookie browser, SessionCookie cookies, Languages languages) {
		this.own = own;
		this.signIn = signIn;
		this.browser = browser;
		this.cookies = cookies;
		this.languages = languages;
	}

	@GetMapping("/account")
	@SignedIn
	Reply show(Session session, Page page) {
		return page.show(PAGE, model(session, page, Form.empty()));
	}

	@PostMapping("/account/sign-outs")
	@SignedIn
	Reply end(@RequestParam String session, Session own, Page page, HttpServletRequest request) {
		if ("others".equals(session)) {
			this.own.endOthers(own, this.browser.token(request));
			return page.redirect("/account", "identity.own.session.othersEnded");
		}
		if (!this.own.end(own.account(), uuid(session))) {
			throw new NotThere();
		}
		return page.redirect("/account", "identity.own.session.ended");
	}

	@PostMapping("/account/password")
	@SignedIn
	Reply password(@Valid @ModelAttribute PasswordForm form, BindingResult errors, Session session, Page page,
			HttpServletRequest request) {
		Form sent = Form.of(errors);
		if (!sent.hasErrors() && !Objects.equals(form.newPassword(), form.passwordAgain())) {
			sent.reject("passwordAgain", Refusal.of("identity.password.again.different"));
		}
		if (!sent.hasErrors()) {
			this.own.refuse(session, Objects.requireNonNull(form.newPassword()))
				.ifPresent((why) -> sent.reject("newPassword", why));
		}
		if (!sent.hasErrors() && this.signIn.confirm(session.account(), Objects.requireNonNull(form.currentPassword()),
				this.browser.token(request)) instanceof Outcome.Refused<?>(Refusal why)) {
			sent.reject("currentPassword", why);
		}
		if (sent.hasErrors()) {
			return page.again(PAGE, model(session, page, sent));
		}
		this.own.changePassword(session, Objects.requireNonNull(form.newPassword()), this.browser.token(request));
		return page.redirect("/account", "identity.own.password.changed");
	}

	@PostMapping("/account/passkeys/{passkey}/removal")
	@SignedIn
	@Fresh
	Reply revoke(@PathVariable UUID passkey, Session session, Page page, HttpServletRequest request) {
		return switch (this.own.revoke(session, passkey, this.browser.token(request))) {
			case Outcome.Done<Boolean>(Boolean gone) when gone -> page.redirect("/account", "identity.passkey.revoked");
			case Outcome.Done<Boolean> none -> throw new NotThere();
			case Outcome.Refused<Boolean>(Refusal why) ->
				page.again(PAGE, model(session, page, Form.empty().reject("", why)));
		};
	}

	@PostMapping("/account/language")
	@SignedIn
	Reply language(@RequestParam(defaultValue = "") String language, Session session, Page page,
			HttpServletRequest request, HttpServletResponse response) {
		String known = this.languages.find(language).orElseThrow(NotThere::new).tag();
		this.own.chooseLanguage(session.account(), known);
		this.cookies.remember(request, response, known);
		return page.redirect("/account", "identity.own.language.kept");
	}

	private Map<String, Object> model(Session session, Page page, Form form) {
		Map<String, String> names = new LinkedHashMap<>();
		this.languages.all().forEach((language) -> names.put(language.tag(), Languages.ownName(language)));
		Map<String, Object> model = new HashMap<>();
		model.put("form", form);
		model.put("login", this.own.login(session.account()));
		model.put("password", this.own.hasPassword(session.account()));
		model.put("current", session.id());
		model.put("sessions", this.own.sessions(session.account()));
		model.put("languages", names);
		model.put("factorSince", this.own.factorSince(session.account()));
		model.put("passkeys", this.own.passkeys(session.account()));
		model.put("codesLeft", this.own.codesLeft(session.account()));
		String chosen = session.language();
		model.put("language", Form.of(Map.of("language", (chosen == null) ? page.language().tag() : chosen)));
		return model;
	}

	private static UUID uuid(String text) {
		try {
			return UUID.fromString(text);
		}
		catch (IllegalArgumentException ex) {
			throw new NotThere();
		}
	}

}
