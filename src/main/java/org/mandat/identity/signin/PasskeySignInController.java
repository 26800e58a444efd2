package org.mandat.identity.signin;

import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.identity.passkey.Parties;
import org.mandat.identity.passkey.Party;
import org.mandat.identity.passkey.Passkeys;
import org.mandat.identity.session.Proof;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.LocalPath;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.PublicPage;
import org.mandat.platform.web.Reply;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in by passkey: no login is typed, so there is none to try. */
@Controller
class PasskeySignInController {

	private final Passkeys passkeys;

	private final Parties parties;

	private final SignIn signIn;

	private final SignInPage signInPage;

	private final BrowserCookie browser;

	PasskeySignInController(Passkeys passkeys, Parties parties, SignIn signIn, SignInPage signInPage,
			BrowserCookie browser) {
		this.passkeys = passkeys;
		this.parties = parties;
		this.signIn = signIn;
		this.signInPage = signInPage;
		this.browser = browser;
	}

	@PostMapping("/sign-in/passkey")
	@PublicPage
	Reply enter(@RequestParam(defaultValue = "") String sealed, @RequestParam(defaultValue = "") String credential,
			@RequestParam(defaultValue = "/") String to, Page page, HttpServletRequest request,
			HttpServletResponse response,
			@RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String agent) {
		Party party = this.parties.of(request).orElseThrow(NotThere::new);
		return switch (this.passkeys.shown(party, new Passkeys.Answer(sealed, credential))) {
			case Outcome.Done<UUID>(UUID account) -> {
				this.browser.give(request, response,
						this.signIn.open(account, Proof.PASSKEY, this.browser.token(request), agent));
				yield page.redirect(LocalPath.of(to), "");
			}
			case Outcome.Refused<UUID> refused ->
				this.signInPage.again(page, Form.empty().reject("", refused.why()), to, request);
		};
	}

}
