package org.mandat.identity.passkey;

import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.identity.Accounts;
import org.mandat.identity.session.Proof;
import org.mandat.identity.session.Sessions;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Adds a passkey to the own account, also in place of an authenticator app. */
@Controller
class PasskeyController {

	private static final String PAGE = "identity/passkey/create";

	private final Passkeys passkeys;

	private final Parties parties;

	private final Accounts accounts;

	private final Sessions sessions;

	private final SessionCookie cookies;

	PasskeyController(Passkeys passkeys, Parties parties, Accounts accounts, Sessions sessions, SessionCookie cookies) {
		this.passkeys = passkeys;
		this.parties = parties;
		this.accounts = accounts;
		this.sessions = sessions;
		this.cookies = cookies;
	}

	@GetMapping("/account/passkeys/new")
	@SignedIn(unfinished = true)
	@Fresh
	Reply create(Session session, Page page, HttpServletRequest request) {
		return page.show(PAGE, model(session, Form.empty(), request));
	}

	@PostMapping("/account/passkeys")
	@SignedIn(unfinished = true)
	@Fresh
	Reply save(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String sealed,
			@RequestParam(defaultValue = "") String credential, Session session, Page page, HttpServletRequest request,
			HttpServletResponse response) {
		Party party = this.parties.of(request).orElseThrow(NotThere::new);
		Outcome<Boolean> taken = this.passkeys.take(party, session.account(), new Passkeys.Answer(sealed, credential),
				name);
		if (taken instanceof Outcome.Refused<Boolean>(Refusal why)) {
			boolean named = "identity.passkey.name.required".equals(why.key());
			return page.again(PAGE,
					model(session, Form.of(Map.of("name", name)).reject(named ? "name" : "", why), request));
		}
		this.cookies.give(request, response, this.sessions.prove(session.id(), Proof.PASSKEY));
		return page.redirect(session.unfinished() ? "/" : "/account", "identity.passkey.added");
	}

	private Map<String, Object> model(Session session, Form form, HttpServletRequest request) {
		Optional<Question> question = this.parties.of(request)
			.map((party) -> this.passkeys.askNew(party, session.account(), this.accounts.login(session.account())));
		return Map.of("form", form, "question", question, "first", session.unfinished());
	}

}
