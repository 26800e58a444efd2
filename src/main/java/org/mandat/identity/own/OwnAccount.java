package org.mandat.identity.own;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.mandat.identity.Accounts;
import org.mandat.identity.factor.SecondFactor;
import org.mandat.identity.passkey.Passkey;
import org.mandat.identity.passkey.Passkeys;
import org.mandat.identity.password.PasswordRules;
import org.mandat.identity.password.Passwords;
import org.mandat.identity.session.Sessions;
import org.mandat.identity.signin.KnownBrowsers;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Session;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a person may do with the own account; each act is audited in the installation's
 * chain, because an account belongs to no space.
 */
@Service
class OwnAccount {

	private final Accounts accounts;

	private final Sessions sessions;

	private final KnownBrowsers browsers;

	private final Passwords passwords;

	private final PasswordRules rules;

	private final SecondFactor factor;

	private final Passkeys passkeys;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	OwnAccount(Accounts accounts, Sessions sessions, KnownBrowsers browsers, Passwords passwords, PasswordRules rules,
			SecondFactor factor, Passkeys passkeys, AuditTrail audit, TransactionTemplate transactions) {
		this.accounts = accounts;
		this.sessions = sessions;
		this.browsers = browsers;
		this.passwords = passwords;
		this.rules = rules;
		this.factor = factor;
		this.passkeys = passkeys;
		this.audit = audit;
		this.transactions = transactions;
	}

	String login(UUID account) {
		return this.accounts.login(account);
	}

	List<Sessions.Open> sessions(UUID account) {
		return this.sessions.of(account);
	}

	/** Since when an authenticator app is set up, if there is one. */
	Optional<Instant> factorSince(UUID account) {
		return this.factor.since(account);
	}

	/** How many codes for recovery are left. */
	int codesLeft(UUID account) {
		return this.factor.codesLeft(account);
	}

	/** The own passkeys. */
	List<Passkey> passkeys(UUID account) {
		return this.passkeys.of(account);
	}

	/**
	 * Takes one of the own passkeys away and ends all other sessions. Refuses the last
	 * one if no password with an app is left to come in by.
	 * @return whether it was one of the own
	 */
	Outcome<Boolean> revoke(Session session, UUID passkey, String browser) {
		List<Passkey> own = this.passkeys.of(session.account());
		if (own.stream().noneMatch((known) -> known.id().equals(passkey))) {
			return Outcome.done(false);
		}
		boolean otherWay = this.accounts.hasPassword(session.account()) && factorSince(session.account()).isPresent();
		if (own.size() == 1 && !otherWay) {
			return Outcome.refused("identity.passkey.last");
		}
		boolean gone = this.passkeys.revoke(session.account(), passkey);
		endOthers(session, browser);
		return Outcome.done(gone);
	}

	/** Ends one of the own sessions; gives whether it was one. */
	boolean end(UUID account, UUID session) {
		return act(() -> {
			boolean ended = this.sessions.end(account, session);
			if (ended) {
				this.audit.done("identity.session-ended", "account", account);
			}
			return ended;
		});
	}

	/** Ends all sessions but this one, and forgets all browsers but this one. */
	void endOthers(Session session, String browser) {
		act(() -> {
			this.sessions.endOthers(session.account(), session.id());
			this.browsers.forgetOthers(session.account(), browser);
			this.audit.done("identity.session-ended", "account", session.account());
			return true;
		});
	}

	/** Whether a password opens the account, with a second factor. */
	boolean hasPassword(UUID account) {
		return this.accounts.hasPassword(account);
	}

	/**
	 * Why this password is refused: everybody would try the person's places and posts.
	 */
	Optional<Refusal> refuse(Session session, String fresh) {
		List<String> own = new ArrayList<>(List.of(this.accounts.login(session.account())));
		session.actors().forEach((actor) -> {
			own.add(actor.space().slug());
			own.addAll(actor.space().name().forms().values());
			own.addAll(actor.postName().forms().values());
		});
		return this.rules.refuse(fresh, own);
	}

	/** Changes the password and ends all other sessions: who had the old one is out. */
	void changePassword(Session session, String fresh, String browser) {
		String hash = this.passwords.hash(fresh);
		act(() -> {
			this.accounts.changePassword(session.account(), hash);
			this.sessions.endOthers(session.account(), session.id());
			this.browsers.forgetOthers(session.account(), browser);
			return true;
		});
	}

	void chooseLanguage(UUID account, String tag) {
		act(() -> {
			this.accounts.chooseLanguage(account, tag);
			return true;
		});
	}

	private boolean act(java.util.function.Supplier<Boolean> work) {
		return Walls.as(Reader.system(AuditTrail.INSTALLATION),
				() -> Objects.requireNonNull(this.transactions.execute((status) -> work.get())));
	}

}
