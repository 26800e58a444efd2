package org.mandat.identity.invitation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.mandat.identity.Accounts;
import org.mandat.identity.factor.SecondFactor;
import org.mandat.identity.passkey.Party;
import org.mandat.identity.passkey.Passkeys;
import org.mandat.identity.password.PasswordRules;
import org.mandat.identity.password.Passwords;
import org.mandat.identity.session.Sessions;
import org.mandat.identity.signin.KnownBrowsers;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes a link up, whole or not at all: opens the account, or gives one back after all
 * its keys, sessions and known browsers are gone. Refused means that the link still
 * holds.
 */
@Service
class Acceptance {

	/** The refusal of a link that was used meanwhile. */
	static final String GONE = "identity.invitation.gone";

	private final AccessLinks links;

	private final Accounts accounts;

	private final Passwords passwords;

	private final PasswordRules rules;

	private final Passkeys passkeys;

	private final SecondFactor factor;

	private final Sessions sessions;

	private final KnownBrowsers browsers;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Acceptance(AccessLinks links, Accounts accounts, Passwords passwords, PasswordRules rules, Passkeys passkeys,
			SecondFactor factor, Sessions sessions, KnownBrowsers browsers, AuditTrail audit,
			TransactionTemplate transactions) {
		this.links = links;
		this.accounts = accounts;
		this.passwords = passwords;
		this.rules = rules;
		this.passkeys = passkeys;
		this.factor = factor;
		this.sessions = sessions;
		this.browsers = browsers;
		this.audit = audit;
		this.transactions = transactions;
	}

	/**
	 * Why the password is refused: everybody would try the names of person, place and
	 * post.
	 */
	Optional<Refusal> refuse(Link link, String login, String password) {
		List<String> own = new ArrayList<>(List.of(login, link.name()));
		own.addAll(link.spaceName().forms().values());
		own.addAll(link.post().forms().values());
		return this.rules.refuse(password, own);
	}

	/** Opens the account, or gives it back, with this password. */
	Outcome<UUID> byPassword(String token, Link link, String login, String password) {
		String hash = this.passwords.hash(password);
		return act(token, link, (account) -> open(account, link, login, hash));
	}

	/** The same with a passkey, for the account of this identifier. */
	Outcome<UUID> byPasskey(String token, Link link, String login, Key key) {
		return act(token, link, (account) -> {
			Outcome<UUID> opened = open(key.account(), link, login, null);
			if (opened instanceof Outcome.Done<UUID>(UUID made) && this.passkeys.take(key.party(), made, key.answer(),
					key.name()) instanceof Outcome.Refused<Boolean>(Refusal why)) {
				return new Outcome.Refused<>(why);
			}
			return opened;
		});
	}

	/** Lets an account that the person has already open the post too. */
	Outcome<UUID> byAccount(String token, Link link, UUID account) {
		return act(token, link, (none) -> this.accounts.know(account, link.person()));
	}

	private Outcome<UUID> open(UUID fresh, Link link, String login, @Nullable String hash) {
		UUID known = link.account();
		if (known == null) {
			return this.accounts.keep(fresh, login, hash, link.person());
		}
		this.accounts.replaceKeys(known, hash);
		this.passkeys.forget(known);
		this.factor.forget(known);
		this.sessions.endOthers(known, fresh);
		this.browsers.forgetOthers(known, "");
		return Outcome.done(known);
	}

	private Outcome<UUID> act(String token, Link link, Function<UUID, Outcome<UUID>> work) {
		return Walls.as(Reader.system(link.space()),
				() -> Objects.requireNonNull(this.transactions.execute((status) -> {
					Outcome<UUID> outcome = this.links.use(token) ? work.apply(org.mandat.platform.data.Ids.next())
							: Outcome.refused(GONE);
					if (outcome instanceof Outcome.Refused<UUID>) {
						status.setRollbackOnly();
					}
					else {
						this.audit.done(link.recovery() ? "identity.account-recovered" : "identity.invitation-taken",
								"tenure", link.tenure());
					}
					return outcome;
				})));
	}

	/**
	 * A passkey that was just made.
	 *
	 * @param account the account for which it was asked
	 * @param party the address for which it was made
	 * @param answer what the browser sent
	 * @param name what its owner calls it
	 */
	record Key(UUID account, Party party, Passkeys.Answer answer, String name) {
	}

}
