package org.mandat.identity.signin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.mandat.identity.provider.Provider;
import org.mandat.identity.provider.Voucher;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.security.SessionSource;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.LocalPath;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Signing in through the provider. The provider sends the browser to a page that does
 * nothing but go on: only then does the browser count as coming from here and send the
 * cookies that are kept from other sites.
 */
@Controller
class ProviderSignInController {

	/** Where signing out leads who came through the provider. */
	static final String LEAVING = "/sign-in/provider/leaving";

	private final Provider provider;

	private final ProviderSignIn signIn;

	private final SignInPage signInPage;

	private final BrowserCookie browser;

	private final SessionCookie cookies;

	private final SessionSource sessions;

	ProviderSignInController(Provider provider, ProviderSignIn signIn, SignInPage signInPage, BrowserCookie browser,
			SessionCookie cookies, SessionSource sessions) {
		this.provider = provider;
		this.signIn = signIn;
		this.signInPage = signInPage;
		this.browser = browser;
		this.cookies = cookies;
		this.sessions = sessions;
	}

	@GetMapping("/sign-in/provider")
	@PublicPage
	Reply leave(@RequestParam(defaultValue = "/") String to, Page page, HttpServletRequest request,
			HttpServletResponse response) {
		return leave(LocalPath.of(to), null, page, request, response);
	}

	@GetMapping("/account/proof/provider")
	@SignedIn(unfinished = true)
	Reply leaveAgain(Session session, Page page, HttpServletRequest request, HttpServletResponse response) {
		return leave("/account", session.account(), page, request, response);
	}

	private Reply leave(String to, @Nullable UUID again, Page page, HttpServletRequest request,
			HttpServletResponse response) {
		if (this.provider.name().isEmpty()) {
			throw new NotThere();
		}
		return switch (this.provider.leave(to, again)) {
			case Outcome.Done<Provider.Departure>(Provider.Departure departure) -> {
				this.browser.giveTrip(request, response, departure.sealed());
				yield page.redirect(departure.url(), "");
			}
			case Outcome.Refused<Provider.Departure> refused -> failed(page, refused.why(), to, request);
		};
	}

	@GetMapping("/sign-in/provider/return")
	@PublicPage
	Reply returned(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String error, Page page, HttpServletResponse response) {
		String on = "/sign-in/provider/answer?state=" + encoded(state) + "&code=" + encoded(code) + "&error="
				+ encoded(error);
		response.setHeader("Refresh", "0; url=" + on);
		return page.show("identity/signin/returned", Map.of("on", on));
	}

	@GetMapping("/sign-in/provider/answer")
	@PublicPage
	Reply answer(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String error, Page page, HttpServletRequest request,
			HttpServletResponse response,
			@RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
		String sealed = this.browser.trip(request);
		this.browser.giveTrip(request, response, "");
		return switch (this.signIn.read(sealed, new Provider.Answer(state, code, error))) {
			case Outcome.Refused<Voucher> refused -> failed(page, refused.why(), "/", request);
			case Outcome.Done<Voucher>(Voucher voucher) when voucher.again() != null ->
				again(voucher, page, request, response);
			case Outcome.Done<Voucher>(Voucher voucher) -> entered(voucher, page, agent, request, response);
		};
	}

	/**
	 * A page and no redirect: the policy of our pages lets no form lead to another site.
	 */
	@GetMapping(LEAVING)
	@PublicPage
	Reply leaving(Page page, HttpServletResponse response) {
		Optional<String> on = this.provider.leaving();
		if (on.isEmpty()) {
			return page.redirect("/sign-in", "identity.signOut.onlyHere");
		}
		response.setHeader("Refresh", "0; url=" + on.get());
		return page.show("identity/signin/leaving",
				Map.of("on", on.get(), "provider", this.provider.name().orElse("")));
	}

	private Reply entered(Voucher voucher, Page page, String agent, HttpServletRequest request,
			HttpServletResponse response) {
		String to = LocalPath.of(voucher.to());
		return switch (this.signIn.enter(voucher, this.browser.token(request), agent)) {
			case Outcome.Done<SignIn.Step>(SignIn.Entered entered) -> {
				this.browser.give(request, response, entered);
				yield page.redirect(to, "");
			}
			case Outcome.Done<SignIn.Step>(SignIn.CodeAsked asked) -> {
				this.browser.giveHalf(request, response, asked.half());
				yield page.redirect("/sign-in/code?to=" + encoded(to), "");
			}
			case Outcome.Refused<SignIn.Step> refused -> failed(page, refused.why(), to, request);
		};
	}

	private Reply again(Voucher voucher, Page page, HttpServletRequest request, HttpServletResponse response) {
		Outcome<String> shown = this.cookies.token(request)
			.flatMap(this.sessions::find)
			.map((open) -> this.signIn.again(open, voucher))
			.orElseGet(() -> Outcome.refused("identity.provider.late"));
		return switch (shown) {
			case Outcome.Done<String>(String token) -> {
				this.cookies.give(request, response, token);
				yield page.show("identity/proof/shown", Map.of());
			}
			case Outcome.Refused<String>(Refusal why) ->
				page.status(403, "identity/proof/notShown", Map.of("form", Form.empty().reject("", why)));
		};
	}

	private Reply failed(Page page, Refusal why, String to, HttpServletRequest request) {
		return this.signInPage.again(page, Form.empty().reject("", why), to, request);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
