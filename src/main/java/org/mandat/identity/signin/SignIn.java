package org.mandat.identity.signin;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.identity.Accounts;
import org.mandat.identity.factor.SecondFactor;
import org.mandat.identity.passkey.Passkeys;
import org.mandat.identity.password.Passwords;
import org.mandat.identity.session.Proof;
import org.mandat.identity.session.Sessions;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs a person in by login and password. An unknown login and a wrong password cost the
 * same work and get the same answer; only what succeeded is audited, in the
 * installation's chain and without the login.
 */
@Service
public class SignIn {

	/** The refusal of a code that comes too late. */
	static final String LATE = "identity.code.late";

	private final JdbcClient sql;

	private final Passwords passwords;

	private final Brake brake;

	private final KnownBrowsers browsers;

	private final Sessions sessions;

	private final SecondFactor factor;

	private final Passkeys passkeys;

	private final HalfWay halfWay;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	SignIn(JdbcClient sql, Passwords passwords, Brake brake, KnownBrowsers browsers, Sessions sessions,
			SecondFactor factor, Passkeys passkeys, HalfWay halfWay, AuditTrail audit,
			TransactionTemplate transactions) {
		this.sql = sql;
		this.passwords = passwords;
		this.brake = brake;
		this.browsers = browsers;
		this.sessions = sessions;
		this.factor = factor;
		this.passkeys = passkeys;
		this.halfWay = halfWay;
		this.audit = audit;
		this.transactions = transactions;
	}

	/**
	 * Tries to sign in by login and password; an account with an authenticator app is
	 * asked for its code next, one with a passkey alone for that.
	 * @param typed the login as typed
	 * @param password the password as typed
	 * @param browser the token of the browser, or an empty text
	 * @param agent what the browser calls itself
	 */
	Outcome<Step> enter(String typed, String password, String browser, String agent) {
		String login = Accounts.normal(typed);
		boolean known = this.browsers.knows(browser, login);
		if (!known && (this.passwords.crowded() || this.brake.flooded())) {
			return Outcome.refused("identity.signIn.busy");
		}
		byte[] bucket = known ? this.brake.bucketOf(browser, login) : this.brake.bucketOf(login);
		Optional<Account> account = find(login);
		Optional<Refusal> refusal = refuse(bucket, account.map(Account::hash).orElse(null), password);
		if (refusal.isPresent()) {
			return new Outcome.Refused<>(refusal.get());
		}
		UUID id = account.orElseThrow().id();
		if (this.factor.since(id).isEmpty() && !this.passkeys.of(id).isEmpty()) {
			// Else who knows the password sets up an app of their own and needs no
			// passkey.
			this.brake.release(bucket);
			return Outcome.refused("identity.signIn.passkey");
		}
		if (this.factor.since(id).isEmpty()) {
			return Outcome.done(open(id, bucket, Proof.PASSWORD, browser, agent));
		}
		this.brake.release(bucket);
		return Outcome.done(new CodeAsked(this.halfWay.seal(new HalfWay.Half(id, false))));
	}

	/**
	 * Tries to end a sign-in with a code of the app or one for recovery. Only who knows
	 * the password comes so far, so that no stranger can use up the tries.
	 * @param half what {@link #enter} gave
	 */
	Outcome<Entered> finish(String half, String code, String browser, String agent) {
		Optional<HalfWay.Half> known = this.halfWay.open(half).filter((asked) -> isOpen(asked.account()));
		if (known.isEmpty()) {
			return Outcome.refused(LATE);
		}
		UUID account = known.get().account();
		byte[] bucket = bucket(account, browser);
		Optional<Duration> wait = this.brake.take(bucket);
		if (wait.isPresent()) {
			return Outcome.refused("identity.code.wait", wait.get().plusSeconds(59).toMinutes());
		}
		if (this.factor.accept(account, code) instanceof Outcome.Refused<Boolean>(Refusal why)) {
			this.brake.failed();
			// Only who knows the password comes so far: whoever reads the audit should
			// know.
			Walls.run(Reader.system(AuditTrail.INSTALLATION), () -> this.transactions
				.executeWithoutResult((status) -> this.audit.done("identity.code-wrong", "account", account)));
			return new Outcome.Refused<>(why);
		}
		Entered entered = open(account, bucket, Proof.CODE, browser, agent);
		if (known.get().byProvider()) {
			this.sessions.cameByProvider(entered.session());
		}
		return Outcome.done(entered);
	}

	private byte[] bucket(UUID account, String browser) {
		String name = "code " + account;
		return this.browsers.knows(browser, account) ? this.brake.bucketOf(browser, name) : this.brake.bucketOf(name);
	}

	/**
	 * Asks a person who is signed in for the password once more, before something that a
	 * stranger at an open browser must not do.
	 */
	public Outcome<Boolean> confirm(UUID account, String password, String browser) {
		Account own = this.sql.sql("select id, password_hash, login from identity.account where id = ?")
			.param(account)
			.query((row, n) -> new Account(account, row.getString("password_hash"), row.getString("login")))
			.single();
		byte[] bucket = this.browsers.knows(browser, own.login()) ? this.brake.bucketOf(browser, own.login())
				: this.brake.bucketOf(own.login());
		Optional<Refusal> refusal = refuse(bucket, own.hash(), password);
		if (refusal.isPresent()) {
			boolean wrong = "identity.signIn.wrong".equals(refusal.get().key());
			return new Outcome.Refused<>(wrong ? Refusal.of("identity.password.notYours") : refusal.get());
		}
		this.brake.release(bucket);
		return Outcome.done(true);
	}

	private Optional<Refusal> refuse(byte[] bucket, @Nullable String hash, String password) {
		Optional<Duration> wait = this.brake.take(bucket);
		if (wait.isPresent()) {
			return Optional.of(Refusal.of("identity.signIn.wait", wait.get().plusSeconds(59).toMinutes()));
		}
		try {
			if (!this.passwords.matches(password, hash)) {
				this.brake.failed();
				return Optional.of(Refusal.of("identity.signIn.wrong"));
			}
			return Optional.empty();
		}
		catch (Passwords.Busy ex) {
			return Optional.of(Refusal.of("identity.signIn.busy"));
		}
	}

	/** Opens a session for an account that has shown who it is. */
	public Entered open(UUID account, Proof proof, String browser, String agent) {
		return open(account, new byte[0], proof, browser, agent);
	}

	private Entered open(UUID account, byte[] bucket, Proof proof, String browser, String agent) {
		return Walls.as(Reader.system(AuditTrail.INSTALLATION), () -> this.transactions.execute((status) -> {
			this.brake.release(bucket);
			Entered entered = new Entered(this.sessions.open(account, proof, agent),
					this.browsers.remember(browser, account));
			this.audit.done("identity.signed-in", "account", account);
			return entered;
		}));
	}

	/**
	 * Ends the session that the person signs out of; gives whether it came through the
	 * provider.
	 */
	boolean leave(UUID account, UUID session) {
		Walls.run(Reader.system(AuditTrail.INSTALLATION), () -> this.transactions.executeWithoutResult((status) -> {
			if (this.sessions.end(account, session)) {
				this.audit.done("identity.signed-out", "account", account);
			}
		}));
		return this.sessions.isByProvider(session);
	}

	private Optional<Account> find(String login) {
		return this.sql
			.sql("select id, password_hash, login from identity.account where login = ? and closed_at is null")
			.param(login)
			.query((row, n) -> new Account(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
			.optional();
	}

	/** It can be closed between the password and the code. */
	private boolean isOpen(UUID account) {
		return this.sql.sql("select exists (select from identity.account where id = ? and closed_at is null)")
			.param(account)
			.query(Boolean.class)
			.single();
	}

	private record Account(UUID id, @Nullable String hash, String login) {
	}

	/** How far a sign-in came. */
	sealed interface Step permits Entered, CodeAsked {

	}

	/** The two secrets that the browser gets. */
	public record Entered(String session, String browser) implements Step {
	}

	/** The password was right, and a code is asked for. */
	record CodeAsked(String half) implements Step {
	}

}
