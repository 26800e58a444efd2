package org.mandat.identity.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.identity.session.Proof;
import org.mandat.identity.signin.BrowserCookie;
import org.mandat.identity.signin.SignIn;
import org.mandat.platform.security.SessionCookie;
import org.springframework.stereotype.Component;

/** Signs the person in who has just set up, in the language that was chosen. */
@Component
class Entry {

	private final SignIn signIn;

	private final BrowserCookie browser;

	private final SessionCookie cookies;

	Entry(SignIn signIn, BrowserCookie browser, SessionCookie cookies) {
		this.signIn = signIn;
		this.browser = browser;
		this.cookies = cookies;
	}

	void give(HttpServletRequest request, HttpServletResponse response, SetUp.Ready ready, String agent,
			String language) {
		SignIn.Entered entered = this.signIn.open(ready.account(), Proof.PASSWORD, this.browser.token(request), agent);
		this.browser.give(request, response, entered);
		this.cookies.remember(request, response, language);
	}

}
