package org.mandat.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.identity.password.PasswordRules;
import org.mandat.identity.password.Passwords;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens accounts for persons of the reader's space. An account gives nothing by itself:
 * what its person may do comes from the tenures that run. Refuses a login that is taken
 * and a password that is short, breached or everybody's first guess.
 */
@Service
public class Accounts {

	private final JdbcClient sql;

	private final Passwords passwords;

	private final PasswordRules rules;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Accounts(JdbcClient sql, Passwords passwords, PasswordRules rules, AuditTrail audit,
			TransactionTemplate transactions) {
		this.sql = sql;
		this.passwords = passwords;
		this.rules = rules;
		this.audit = audit;
		this.transactions = transactions;
	}

	/**
	 * Opens an account for a person of the reader's space; to be called outside of a
	 * transaction, because the password is hashed.
	 */
	public Outcome<UUID> open(String login, String password, UUID person) {
		Optional<Refusal> refusal = this.rules.refuse(password, List.of(login));
		if (refusal.isPresent()) {
			return new Outcome.Refused<>(refusal.get());
		}
		String hash = this.passwords.hash(password);
		return Objects.requireNonNull(this.transactions.execute((status) -> keep(login, hash, person)));
	}

	/**
	 * Opens an account that signs in by password alone: for the throw-away worlds of the
	 * demonstration, the training run and the benchmark, and for nothing else.
	 */
	public Outcome<UUID> openToTry(String login, String password, UUID person) {
		Outcome<UUID> opened = open(login, password, person);
		if (opened instanceof Outcome.Done<UUID>(UUID account)) {
			this.sql.sql("update identity.account set password_alone = true where id = ?").param(account).update();
		}
		return opened;
	}

	/**
	 * Opens the account with a password that was hashed before, inside the transaction of
	 * the act that it belongs to.
	 */
	public Outcome<UUID> keep(String login, String hash, UUID person) {
		return keep(Ids.next(), login, hash, person);
	}

	/** The same for an account whose identifier was given to a passkey before. */
	public Outcome<UUID> keep(UUID account, String login, @Nullable String hash, UUID person) {
		String normal = normal(login);
		int made = this.sql
			.sql("insert into identity.account (id, login, password_hash) values (?, ?, ?)" + " on conflict do nothing")
			.params(Arrays.asList(account, normal, hash))
			.update();
		if (made == 0) {
			return Outcome.refused("identity.account.loginTaken");
		}
		this.sql.sql("insert into identity.account_person (space_id, person_id, account_id) values (?, ?, ?)")
			.params(Walls.current().space(), person, account)
			.update();
		this.audit.created("identity.account-opened", "account", account, person);
		return Outcome.done(account);
	}

	/**
	 * Makes an account that exists the account of a person of the reader's space too: the
	 * same human being, known to another space.
	 */
	@Transactional
	public Outcome<UUID> know(UUID account, UUID person) {
		this.sql.sql("insert into identity.account_person (space_id, person_id, account_id) values (?, ?, ?)")
			.params(Walls.current().space(), person, account)
			.update();
		this.audit.created("identity.account-known", "account", account, person);
		return Outcome.done(account);
	}

	/**
	 * Keeps the language in which the person reads when the browser has no choice of its
	 * own.
	 */
	@Transactional
	public void chooseLanguage(UUID account, String tag) {
		this.sql.sql("update identity.account set language = ?, version = version + 1 where id = ?")
			.params(tag, account)
			.update();
		this.audit.done("identity.language-chosen", "account", account);
	}

	/**
	 * Keeps a new password that was hashed before.
	 */
	@Transactional
	public void changePassword(UUID account, String hash) {
		this.sql.sql("update identity.account set password_hash = ?, version = version + 1 where id = ?")
			.params(hash, account)
			.update();
		this.audit.done("identity.password-changed", "account", account);
	}

	/**
	 * Puts another password in place of the one before, or none; in the transaction of
	 * the act by which the account is given back.
	 */
	public void replaceKeys(UUID account, @Nullable String hash) {
		this.sql.sql("update identity.account set password_hash = ?, version = version + 1 where id = ?")
			.params(Arrays.asList(hash, account))
			.update();
	}

	/** The login of an account. */
	@Transactional(readOnly = true)
	public String login(UUID account) {
		return this.sql.sql("select login from identity.account where id = ?")
			.param(account)
			.query(String.class)
			.single();
	}

	/** Whether the account has a password. */
	@Transactional(readOnly = true)
	public boolean hasPassword(UUID account) {
		return this.sql.sql("select password_hash is not null from identity.account where id = ?")
			.param(account)
			.query(Boolean.class)
			.single();
	}

	/**
	 * The form in which logins are kept and compared, whatever keyboard composed their
	 * letters.
	 */
	public static String normal(String login) {
		return Normalizer.normalize(login.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
	}

}
