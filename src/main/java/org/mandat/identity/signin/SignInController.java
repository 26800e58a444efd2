package org.mandat.identity.signin;

import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.LocalPath;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page and signing out. */
@Controller
class SignInController {

	private final SignIn signIn;

	private final BrowserCookie browser;

	private final SessionCookie cookies;

	SignInController(SignIn signIn, BrowserCookie browser, SessionCookie cookies) {
		this.signIn = signIn;
		this.browser = browser;
		this.cookies = cookies;
	}

	@GetMapping("/sign-in")
	@PublicPage
	Reply show(Page page, @RequestParam(defaultValue = "/") String to) {
		if (page.signedIn()) {
			return page.redirect(LocalPath.of(to), "");
		}
		return page.show("identity/signin/signIn", Map.of("form", Form.of(Map.of("to", LocalPath.of(to)))));
	}

	@PostMapping("/sign-in")
	@PublicPage
	Reply enter(@Valid @ModelAttribute SignInForm form, BindingResult errors, Page page, HttpServletRequest request,
			HttpServletResponse response,
			@RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
		Form sent = Form.of(errors);
		if (sent.hasErrors()) {
			return page.again("identity/signin/signIn", Map.of("form", sent));
		}
		Outcome<SignIn.Entered> outcome = this.signIn.enter(Objects.requireNonNull(form.login()),
				Objects.requireNonNull(form.password()), this.browser.token(request), agent);
		return switch (outcome) {
			case Outcome.Done<SignIn.Entered> done -> {
				this.browser.give(request, response, done.value());
				yield page.redirect(LocalPath.of(Objects.requireNonNullElse(form.to(), "/")), "");
			}
			case Outcome.Refused<SignIn.Entered> refused ->
				page.again("identity/signin/signIn", Map.of("form", sent.reject("", refused.why())));
		};
	}

	@PostMapping("/sign-out")
	@SignedIn
	Reply leave(Session session, Page page, HttpServletRequest request, HttpServletResponse response) {
		this.signIn.leave(session.account(), session.id());
		this.cookies.take(request, response);
		return page.redirect("/sign-in", "identity.signOut.done");
	}

}
