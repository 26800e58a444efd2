package org.mandat.identity.signin;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.mandat.identity.passkey.Parties;
import org.mandat.identity.passkey.Passkeys;
import org.mandat.identity.provider.Provider;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.LocalPath;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Component;

/**
 * The sign-in page: passkey first where passkeys work, the operator's provider if there
 * is one, password as the other way.
 */
@Component
class SignInPage {

	private static final String TEMPLATE = "identity/signin/signIn";

	private final Passkeys passkeys;

	private final Parties parties;

	private final Provider provider;

	SignInPage(Passkeys passkeys, Parties parties, Provider provider) {
		this.passkeys = passkeys;
		this.parties = parties;
		this.provider = provider;
	}

	/** Whether signing out here should sign out at the provider too. */
	boolean leavesProvider() {
		return this.provider.signsOut();
	}

	Reply show(Page page, String to, HttpServletRequest request) {
		return page.show(TEMPLATE, model(Form.empty(), to, request));
	}

	Reply again(Page page, Form form, String to, HttpServletRequest request) {
		return page.again(TEMPLATE, model(form, to, request));
	}

	private Map<String, Object> model(Form form, String to, HttpServletRequest request) {
		return Map.of("form", form, "to", LocalPath.of(to), "question",
				this.parties.of(request).map(this.passkeys::ask), "provider", this.provider.name());
	}

}
