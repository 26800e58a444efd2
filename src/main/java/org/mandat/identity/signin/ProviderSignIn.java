package org.mandat.identity.signin;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.identity.Accounts;
import org.mandat.identity.factor.SecondFactor;
import org.mandat.identity.passkey.Passkeys;
import org.mandat.identity.provider.Provider;
import org.mandat.identity.provider.Voucher;
import org.mandat.identity.session.Proof;
import org.mandat.identity.session.Sessions;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.security.Session;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs in who holds a post now and whose address the provider has verified. Nobody is
 * made: who holds a post and has no account yet gets one, as by an invitation. Refuses an
 * address of two persons. What the provider does not vouch for is asked for here.
 */
@Service
class ProviderSignIn {

	private final JdbcClient sql;

	private final Provider provider;

	private final SignIn signIn;

	private final HalfWay halfWay;

	private final Accounts accounts;

	private final SecondFactor factor;

	private final Passkeys passkeys;

	private final Sessions sessions;

	private final Brake brake;

	private final AuditTrail audit;

	private final Clock clock;

	private final TransactionTemplate transactions;

	ProviderSignIn(JdbcClient sql, Provider provider, SignIn signIn, HalfWay halfWay, Accounts accounts,
			SecondFactor factor, Passkeys passkeys, Sessions sessions, Brake brake, AuditTrail audit, Clock clock,
			TransactionTemplate transactions) {
		this.sql = sql;
		this.provider = provider;
		this.signIn = signIn;
		this.halfWay = halfWay;
		this.accounts = accounts;
		this.factor = factor;
		this.passkeys = passkeys;
		this.sessions = sessions;
		this.brake = brake;
		this.audit = audit;
		this.clock = clock;
		this.transactions = transactions;
	}

	/**
	 * What the provider vouches for; what is refused is audited. An answer that belongs
	 * to no trip of this browser is not even that: anybody could send it a thousand
	 * times.
	 */
	Outcome<Voucher> read(String sealed, Provider.Answer answer) {
		Outcome<Voucher> voucher = this.provider.read(sealed, answer);
		return (voucher instanceof Outcome.Refused<Voucher>(Refusal why) && !Provider.LATE.equals(why.key()))
				? refused("provider-refused", why) : voucher;
	}

	/** Signs in, or asks for what the provider did not vouch for. */
	Outcome<SignIn.Step> enter(Voucher voucher, String browser, String agent) {
		List<Holder> holders = holders(voucher.email());
		if (holders.isEmpty() || holders.stream().anyMatch(Holder::closed)) {
			return refused("provider-unmatched", Refusal.of("identity.provider.nobody"));
		}
		Set<UUID> known = holders.stream().map(Holder::account).filter(Objects::nonNull).collect(Collectors.toSet());
		long spaces = holders.stream().map(Holder::space).distinct().count();
		if (known.size() > 1 || spaces < holders.size() || known.isEmpty() && holders.size() > 1) {
			return refused("provider-unmatched", Refusal.of("identity.provider.several"));
		}
		return known.isEmpty() ? first(holders.getFirst(), voucher, browser, agent)
				: enter(known.iterator().next(), voucher, browser, agent);
	}

	private Outcome<SignIn.Step> first(Holder holder, Voucher voucher, String browser, String agent) {
		Outcome<UUID> opened = Walls.as(Reader.system(holder.space()), () -> Objects.requireNonNull(
				this.transactions.execute((status) -> this.accounts.keep(voucher.email(), null, holder.person()))));
		return switch (opened) {
			case Outcome.Done<UUID>(UUID account) -> enter(account, voucher, browser, agent);
			case Outcome.Refused<UUID> taken -> refused("provider-unmatched", Refusal.of("identity.provider.several"));
		};
	}

	private Outcome<SignIn.Step> enter(UUID account, Voucher voucher, String browser, String agent) {
		if (voucher.secondFactor()) {
			return open(account, Proof.PROVIDER, browser, agent);
		}
		if (this.factor.since(account).isPresent()) {
			return Outcome.done(new SignIn.CodeAsked(this.halfWay.seal(new HalfWay.Half(account, true))));
		}
		return this.passkeys.of(account).isEmpty() ? open(account, Proof.PASSWORD, browser, agent)
				: Outcome.refused("identity.provider.passkey");
	}

	private Outcome<SignIn.Step> open(UUID account, Proof proof, String browser, String agent) {
		SignIn.Entered entered = this.signIn.open(account, proof, browser, agent);
		this.sessions.cameByProvider(entered.session());
		return Outcome.done(entered);
	}

	/**
	 * Notes that who is signed in has shown once more who it is; gives the new token of
	 * the session. The provider has to say that it asked just now, and for the same
	 * person.
	 */
	Outcome<String> again(Session session, Voucher voucher) {
		boolean own = session.account().equals(voucher.again())
				&& holders(voucher.email()).stream().anyMatch((holder) -> session.account().equals(holder.account()));
		if (!own || voucher.at() == null
				|| voucher.at().isBefore(this.clock.instant().minus(Provider.AWAY).minusSeconds(60))) {
			return refused("provider-refused", Refusal.of("identity.provider.notAgain"));
		}
		return Outcome.done(this.sessions.prove(session.id(), Proof.PROVIDER));
	}

	private List<Holder> holders(String email) {
		return Spellings.of(email)
			.stream()
			.flatMap((address) -> this.sql.sql("select * from identity.holders_of_address(?)")
				.param(address)
				.query((row, n) -> new Holder(row.getObject("space_id", UUID.class),
						row.getObject("person_id", UUID.class), row.getObject("account_id", UUID.class),
						row.getBoolean("closed")))
				.list()
				.stream())
			.distinct()
			.toList();
	}

	private <T> Outcome<T> refused(String act, Refusal why) {
		if (this.brake.failedByProvider()) {
			return new Outcome.Refused<>(why);
		}
		Walls.run(Reader.system(AuditTrail.INSTALLATION), () -> this.transactions
			.executeWithoutResult((status) -> this.audit.done("identity." + act, "provider", AuditTrail.INSTALLATION)));
		return new Outcome.Refused<>(why);
	}

	private record Holder(UUID space, UUID person, @Nullable UUID account, boolean closed) {
	}

}
