package org.mandat.identity.proof;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.identity.Accounts;
import org.mandat.identity.passkey.Parties;
import org.mandat.identity.passkey.Passkeys;
import org.mandat.identity.passkey.Question;
import org.mandat.identity.provider.Provider;
import org.mandat.identity.session.Proof;
import org.mandat.identity.session.Sessions;
import org.mandat.identity.signin.BrowserCookie;
import org.mandat.identity.signin.SignIn;
import org.mandat.platform.security.Session;
import org.mandat.platform.security.SessionCookie;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Proving;
import org.mandat.platform.web.Reply;
import org.springframework.stereotype.Component;

/**
 * Asks for the passkey or the password once more. The session gets a new secret with each
 * proof. A passkey of somebody else is no proof, whoever that is.
 */
@Component
class ProofPage implements Proving {

	private final SignIn signIn;

	private final Passkeys passkeys;

	private final Parties parties;

	private final Accounts accounts;

	private final Provider provider;

	private final Clock clock;

	private final Sessions sessions;

	private final SessionCookie cookies;

	private final BrowserCookie browser;

	ProofPage(SignIn signIn, Passkeys passkeys, Parties parties, Accounts accounts, Provider provider, Clock clock,
			Sessions sessions, SessionCookie cookies, BrowserCookie browser) {
		this.signIn = signIn;
		this.passkeys = passkeys;
		this.parties = parties;
		this.accounts = accounts;
		this.provider = provider;
		this.clock = clock;
		this.sessions = sessions;
		this.cookies = cookies;
		this.browser = browser;
	}

	@Override
	public Outcome<Boolean> prove(Session session, HttpServletRequest request, HttpServletResponse response) {
		if ("provider".equals(request.getParameter(FIELD))) {
			// Shown in another window; that gave this browser its new session.
			return session.provedAt().plus(HOLDS).isAfter(this.clock.instant()) ? Outcome.done(true)
					: Outcome.refused("identity.proof.provider.first");
		}
		boolean byPasskey = "passkey".equals(request.getParameter(FIELD));
		Outcome<Boolean> shown = byPasskey ? passkey(session, request)
				: this.signIn.confirm(session.account(), field(request, "_password"), this.browser.token(request));
		if (shown instanceof Outcome.Done<Boolean>) {
			this.cookies.give(request, response,
					this.sessions.prove(session.id(), byPasskey ? Proof.PASSKEY : Proof.PASSWORD));
		}
		return shown;
	}

	private Outcome<Boolean> passkey(Session session, HttpServletRequest request) {
		Passkeys.Answer answer = new Passkeys.Answer(field(request, "_sealed"), field(request, "_credential"));
		Optional<Outcome<UUID>> shown = this.parties.of(request).map((party) -> this.passkeys.shown(party, answer));
		if (shown.isPresent() && shown.get() instanceof Outcome.Refused<UUID>(Refusal why)) {
			return new Outcome.Refused<>(why);
		}
		boolean own = shown.isPresent() && shown.get().equals(Outcome.done(session.account()));
		return own ? Outcome.done(true) : Outcome.refused("identity.passkey.wrong");
	}

	@Override
	public Reply.Rendered ask(Session session, HttpServletRequest request, Asked asked) {
		Refusal why = asked.why();
		Optional<Question> question = this.passkeys.of(session.account()).isEmpty() ? Optional.empty()
				: this.parties.of(request).map(this.passkeys::ask);
		return new Reply.Rendered(403, "identity/proof/ask",
				Map.of("form", (why == null) ? Form.empty() : Form.empty().reject("", why), "asked", asked, "question",
						question, "password", this.accounts.hasPassword(session.account()), "provider",
						this.provider.name()));
	}

	private static String field(HttpServletRequest request, String name) {
		return Objects.requireNonNullElse(request.getParameter(name), "");
	}

}
