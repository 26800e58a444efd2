package org.mandat.identity.factor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

import org.mandat.identity.recovery.RecoveryCode;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Vault;
import org.mandat.platform.text.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What stands beside the password: an authenticator app and codes for the day on which
 * the telephone is lost. The app's secret is kept encrypted, the codes as digests; a code
 * of either kind is taken once. Each change is audited in the installation's chain.
 */
@Service
public class SecondFactor {

	/** How many codes for recovery there are. */
	static final int CODES = 8;

	private final JdbcClient sql;

	private final Vault vault;

	private final OneTimeCodes codes;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	SecondFactor(JdbcClient sql, Vault vault, OneTimeCodes codes, AuditTrail audit, TransactionTemplate transactions) {
		this.sql = sql;
		this.vault = vault;
		this.codes = codes;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** Since when an app is set up, if there is one. */
	public Optional<Instant> since(UUID account) {
		return this.sql.sql("select made_at from identity.code_generator where account_id = ?")
			.param(account)
			.query((row, n) -> row.getTimestamp(1).toInstant())
			.optional();
	}

	/** How many codes for recovery are left. */
	public int codesLeft(UUID account) {
		return this.sql.sql("select count(*) from identity.recovery_code where account_id = ? and used_at is null")
			.param(account)
			.query(Integer.class)
			.single();
	}

	/**
	 * Takes the secret into use if the code is the app's; an app that was set up before
	 * and its codes for recovery hold no more.
	 * @return the new codes for recovery, to be shown once
	 */
	Outcome<List<RecoveryCode>> take(UUID account, byte[] secret, String typed) {
		OptionalLong step = this.codes.step(secret, digits(typed), 0);
		if (step.isEmpty()) {
			return Outcome.refused("identity.factor.code.wrong");
		}
		byte[] sealed = this.vault.seal(secret, purpose(account));
		return Outcome.done(act(() -> {
			this.sql
				.sql("""
						insert into identity.code_generator (account_id, secret, last_step) values (:account, :secret, :step)
						on conflict (account_id) do update
						   set secret = excluded.secret, last_step = excluded.last_step, made_at = now()
						""")
				.param("account", account)
				.param("secret", sealed)
				.param("step", step.getAsLong())
				.update();
			this.audit.done("identity.second-factor-set", "account", account);
			return replaceCodes(account);
		}));
	}

	/** Makes new codes for recovery and voids those before. */
	List<RecoveryCode> freshCodes(UUID account) {
		return act(() -> {
			this.audit.done("identity.recovery-codes-made", "account", account);
			return replaceCodes(account);
		});
	}

	/**
	 * Takes a code of the app or one for recovery, once. The caller counts the tries.
	 */
	public Outcome<Boolean> accept(UUID account, String typed) {
		Optional<RecoveryCode> code = RecoveryCode.read(typed);
		if (code.isPresent()) {
			return act(() -> used(account, code.get())) ? Outcome.done(true)
					: Outcome.refused("identity.factor.recovery.wrong");
		}
		Optional<Generator> generator = this.sql
			.sql("select secret, last_step from identity.code_generator where account_id = ?")
			.param(account)
			.query((row, n) -> new Generator(row.getBytes(1), row.getLong(2)))
			.optional();
		if (generator.isEmpty()) {
			return Outcome.refused("identity.factor.code.wrong");
		}
		try {
			byte[] secret = this.vault.open(generator.get().secret(), purpose(account));
			OptionalLong step = this.codes.step(secret, digits(typed), generator.get().last());
			boolean taken = step.isPresent() && act(() -> this.sql.sql(
					"update identity.code_generator set last_step = :step where account_id = :account and last_step < :step")
				.param("step", step.getAsLong())
				.param("account", account)
				.update() == 1);
			return taken ? Outcome.done(true) : Outcome.refused("identity.factor.code.wrong");
		}
		catch (Vault.Closed ex) {
			return Outcome.refused("identity.factor.code.otherKey");
		}
	}

	/** Takes all of it away; within the transaction of the act. */
	public void forget(UUID account) {
		this.sql.sql("delete from identity.code_generator where account_id = ?").param(account).update();
		this.sql.sql("delete from identity.recovery_code where account_id = ?").param(account).update();
	}

	private boolean used(UUID account, RecoveryCode code) {
		boolean right = this.sql
			.sql("update identity.recovery_code set used_at = now()"
					+ " where account_id = ? and code_hash = ? and used_at is null")
			.params(account, code.digest())
			.update() == 1;
		if (right) {
			this.audit.done("identity.recovery-code-used", "account", account);
		}
		return right;
	}

	private List<RecoveryCode> replaceCodes(UUID account) {
		this.sql.sql("delete from identity.recovery_code where account_id = ?").param(account).update();
		List<RecoveryCode> fresh = new ArrayList<>();
		for (int i = 0; i < CODES; i++) {
			RecoveryCode code = RecoveryCode.make();
			this.sql.sql("insert into identity.recovery_code (account_id, code_hash) values (?, ?)")
				.params(account, code.digest())
				.update();
			fresh.add(code);
		}
		return fresh;
	}

	private <T> T act(java.util.function.Supplier<T> work) {
		return Walls.as(Reader.system(AuditTrail.INSTALLATION),
				() -> Objects.requireNonNull(this.transactions.execute((status) -> work.get())));
	}

	private static String purpose(UUID account) {
		return "identity.code_generator " + account;
	}

	private static String digits(String typed) {
		return typed.replaceAll("\\s", "");
	}

	private record Generator(byte[] secret, long last) {
	}

}
