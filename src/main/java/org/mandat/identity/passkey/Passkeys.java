package org.mandat.identity.passkey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Registers passkeys and knows people by them. The person must have shown itself to the
 * device (user verification), so a passkey is both factors at once. Signatures, counters,
 * origins are checked by Spring Security over webauthn4j; whatever it does not like is
 * one refusal with one sentence.
 */
@Service
public class Passkeys {

	private static final String SIGN_IN = "identity.passkey sign-in";

	private static final int LONGEST_NAME = 60;

	private static final int LONGEST_ANSWER = 20_000;

	private static final TypeReference<PublicKeyCredential<AuthenticatorAttestationResponse>> MADE = new TypeReference<>() {
	};

	private static final TypeReference<PublicKeyCredential<AuthenticatorAssertionResponse>> SHOWN = new TypeReference<>() {
	};

	private final Map<Party, WebAuthnRelyingPartyOperations> operations = new ConcurrentHashMap<>();

	private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

	private final PasskeyRows rows;

	private final PasskeyPersons persons;

	private final Challenges challenges;

	private final JdbcClient sql;

	private final AuditTrail audit;

	private final TransactionTemplate transactions;

	Passkeys(PasskeyRows rows, PasskeyPersons persons, Challenges challenges, JdbcClient sql, AuditTrail audit,
			TransactionTemplate transactions) {
		this.rows = rows;
		this.persons = persons;
		this.challenges = challenges;
		this.sql = sql;
		this.audit = audit;
		this.transactions = transactions;
	}

	/** The passkeys of an account, the last used first. */
	public List<Passkey> of(UUID account) {
		return this.sql.sql(
				"select id, name, made_at, used_at from identity.passkey where account_id = ? order by used_at desc, id")
			.param(account)
			.query((row, n) -> new Passkey(row.getObject(1, UUID.class), row.getString(2),
					row.getTimestamp(3).toInstant(), row.getTimestamp(4).toInstant()))
			.list();
	}

	/** What the page asks for a new passkey. */
	public Question askNew(Party party, UUID account, String login) {
		Challenges.Asked asked = this.challenges.ask(purpose(account));
		String known = this.rows.findByUserId(PasskeyRows.handle(account))
			.stream()
			.map(CredentialRecord::getCredentialId)
			.map(Bytes::toBase64UrlString)
			.collect(Collectors.joining(" "));
		return new Question(party.id(), asked.words(), asked.sealed(), PasskeyRows.handle(account).toBase64UrlString(),
				login, known);
	}

	/** Keeps the passkey that the browser made under this name. */
	public Outcome<Boolean> take(Party party, UUID account, Answer answer, String name) {
		String called = name.strip();
		if (called.isEmpty() || called.length() > LONGEST_NAME) {
			return Outcome.refused("identity.passkey.name.required", LONGEST_NAME);
		}
		Optional<byte[]> words = this.challenges.words(answer.sealed(), purpose(account));
		if (words.isEmpty()) {
			return Outcome.refused("identity.passkey.late");
		}
		return guarded(() -> {
			PublicKeyCredentialCreationOptions options = PublicKeyCredentialCreationOptions.builder()
				.rp(rp(party))
				.user(Objects.requireNonNull(this.persons.findById(PasskeyRows.handle(account))))
				.challenge(new Bytes(words.get()))
				.pubKeyCredParams(PublicKeyCredentialParameters.EdDSA, PublicKeyCredentialParameters.ES256,
						PublicKeyCredentialParameters.RS256)
				.authenticatorSelection(AuthenticatorSelectionCriteria.builder()
					.residentKey(ResidentKeyRequirement.REQUIRED)
					.userVerification(UserVerificationRequirement.REQUIRED)
					.build())
				.attestation(AttestationConveyancePreference.NONE)
				.build();
			operations(party).registerCredential(new ImmutableRelyingPartyRegistrationRequest(options,
					new RelyingPartyPublicKey(this.json.readValue(answer.credential(), MADE), called)));
			this.audit.done("identity.passkey-added", "account", account);
			return this.challenges.spend(words.get()) ? Optional.of(true) : Optional.empty();
		}, answer);
	}

	/** What the page asks of whoever comes. */
	public Question ask(Party party) {
		Challenges.Asked asked = this.challenges.ask(SIGN_IN);
		return new Question(party.id(), asked.words(), asked.sealed(), "", "", "");
	}

	/** The account whose passkey answered. */
	public Outcome<UUID> shown(Party party, Answer answer) {
		Optional<byte[]> words = this.challenges.words(answer.sealed(), SIGN_IN);
		if (words.isEmpty()) {
			return Outcome.refused("identity.passkey.late");
		}
		return guarded(() -> {
			PublicKeyCredentialRequestOptions options = PublicKeyCredentialRequestOptions.builder()
				.challenge(new Bytes(words.get()))
				.rpId(party.id())
				.userVerification(UserVerificationRequirement.REQUIRED)
				.build();
			UUID account = PasskeyRows.account(operations(party)
				.authenticate(
						new RelyingPartyAuthenticationRequest(options, this.json.readValue(answer.credential(), SHOWN)))
				.getId());
			return this.challenges.spend(words.get()) ? Optional.of(account) : Optional.empty();
		}, answer);
	}

	/** Takes a passkey of the account away; gives whether there was one. */
	public boolean revoke(UUID account, UUID passkey) {
		return act(() -> {
			boolean gone = this.sql.sql("delete from identity.passkey where id = ? and account_id = ?")
				.params(passkey, account)
				.update() == 1;
			if (gone) {
				this.audit.done("identity.passkey-revoked", "account", account);
			}
			return gone;
		});
	}

	/** Takes all of them away; within the transaction of the act. */
	public void forget(UUID account) {
		this.sql.sql("delete from identity.passkey where account_id = ?").param(account).update();
	}

	/**
	 * Carries out what a browser's answer asks for, whole or not at all. A library that
	 * meets bytes of a stranger throws what it likes; only the database's own trouble is
	 * a surprise.
	 */
	private <T> Outcome<T> guarded(Supplier<Optional<T>> work, Answer answer) {
		if (answer.credential().length() > LONGEST_ANSWER) {
			return Outcome.refused("identity.passkey.wrong");
		}
		try {
			Optional<T> made = Walls.as(Reader.system(AuditTrail.INSTALLATION),
					() -> Objects.requireNonNull(this.transactions.execute((status) -> {
						Optional<T> done = work.get();
						if (done.isEmpty()) {
							status.setRollbackOnly();
						}
						return done;
					})));
			return made.<Outcome<T>>map(Outcome::done).orElseGet(() -> Outcome.refused("identity.passkey.late"));
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			return Outcome.refused("identity.passkey.wrong");
		}
	}

	private <T> T act(Supplier<T> work) {
		return Walls.as(Reader.system(AuditTrail.INSTALLATION),
				() -> Objects.requireNonNull(this.transactions.execute((status) -> work.get())));
	}

	private WebAuthnRelyingPartyOperations operations(Party party) {
		return this.operations.computeIfAbsent(party, (asked) -> new Webauthn4JRelyingPartyOperations(this.persons,
				this.rows, rp(asked), Set.of(asked.origin())));
	}

	private static PublicKeyCredentialRpEntity rp(Party party) {
		return PublicKeyCredentialRpEntity.builder().id(party.id()).name("Mandat").build();
	}

	private static String purpose(UUID account) {
		return "identity.passkey of " + account;
	}

	/** What a browser sends: the question as it was sealed, and what it made of it. */
	public record Answer(String sealed, String credential) {
	}

}
