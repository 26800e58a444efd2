package org.mandat.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
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

	private final SignInPage signInPage;

	SignInController(SignIn signIn, SignInPage signInPage, BrowserCookie browser, SessionCookie cookies) {
		this.signIn = signIn;
		this.signInPage = signInPage;
		this.browser = browser;
		this.cookies = cookies;
	}

	@GetMapping("/sign-in")
	@PublicPage
	Reply show(Page page, @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
		if (page.signedIn()) {
			return page.redirect(LocalPath.of(to), "");
		}
		return this.signInPage.show(page, to, request);
	}

	@PostMapping("/sign-in")
	@PublicPage
	Reply enter(@Valid @ModelAttribute SignInForm form, BindingResult errors, Page page, HttpServletRequest request,
			HttpServletResponse response,
			@RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
		Form sent = Form.of(errors);
		String to = LocalPath.of(Objects.requireNonNullElse(form.to(), "/"));
		if (sent.hasErrors()) {
			return this.signInPage.again(page, sent, to, request);
		}
		Outcome<SignIn.Step> outcome = this.signIn.enter(Objects.requireNonNull(form.login()),
				Objects.requireNonNull(form.password()), this.browser.token(request), agent);
		return switch (outcome) {
			case Outcome.Done<SignIn.Step>(SignIn.Entered entered) -> {
				this.browser.give(request, response, entered);
				yield page.redirect(to, "");
			}
			case Outcome.Done<SignIn.Step>(SignIn.CodeAsked asked) -> {
				this.browser.giveHalf(request, response, asked.half());
				yield page.redirect("/sign-in/code?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), "");
			}
			case Outcome.Refused<SignIn.Step> refused ->
				this.signInPage.again(page, sent.reject("", refused.why()), to, request);
		};
	}

	@GetMapping("/sign-in/code")
	@PublicPage
	Reply code(Page page, @RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
		if (page.signedIn() || this.browser.half(request).isEmpty()) {
			return page.redirect("/sign-in", "");
		}
		return page.show("identity/signin/code", Map.of("form", Form.of(Map.of("to", LocalPath.of(to)))));
	}

	@PostMapping("/sign-in/code")
	@PublicPage
	Reply finish(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "/") String to, Page page,
			HttpServletRequest request, HttpServletResponse response,
			@RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
		String path = LocalPath.of(to);
		Outcome<SignIn.Entered> outcome = this.signIn.finish(this.browser.half(request), code,
				this.browser.token(request), agent);
		return switch (outcome) {
			case Outcome.Done<SignIn.Entered> done -> {
				this.browser.giveHalf(request, response, "");
				this.browser.give(request, response, done.value());
				yield page.redirect(path, "");
			}
			case Outcome.Refused<SignIn.Entered>(Refusal why) -> SignIn.LATE.equals(why.key())
					? this.signInPage.again(page, Form.empty().reject("", why), path, request) : page
						.again("identity/signin/code", Map.of("form", Form.of(Map.of("to", path)).reject("code", why)));
		};
	}

	@PostMapping("/sign-out")
	@SignedIn(unfinished = true)
	Reply leave(Session session, Page page, HttpServletRequest request, HttpServletResponse response) {
		boolean byProvider = this.signIn.leave(session.account(), session.id());
		this.cookies.take(request, response);
		if (byProvider && this.signInPage.leavesProvider()) {
			return page.redirect(ProviderSignInController.LEAVING, "");
		}
		return page.redirect("/sign-in", "identity.signOut.done");
	}

}
