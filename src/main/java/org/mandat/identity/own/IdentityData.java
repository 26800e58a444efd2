package org.mandat.identity.own;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.identity.factor.SecondFactor;
import org.mandat.identity.passkey.Passkeys;
import org.mandat.identity.session.Sessions;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Walls;
import org.mandat.platform.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What this module keeps of a person: the account and its sessions. Erasure takes the
 * account from the space, and closes it once no other space knows its person.
 */
@Component
class IdentityData implements PersonalData {

	private final JdbcClient sql;

	private final Sessions sessions;

	private final SecondFactor factor;

	private final Passkeys passkeys;

	private final AuditTrail audit;

	IdentityData(JdbcClient sql, Sessions sessions, SecondFactor factor, Passkeys passkeys, AuditTrail audit) {
		this.sql = sql;
		this.sessions = sessions;
		this.factor = factor;
		this.passkeys = passkeys;
		this.audit = audit;
	}

	@Override
	public String part() {
		return "identity";
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> of(UUID person) {
		Map<String, Object> known = new LinkedHashMap<>();
		account(person).ifPresent((account) -> {
			this.sql.sql("select login, language, made_at from identity.account where id = ?")
				.param(account)
				.query((row) -> {
					known.put("login", row.getString(1));
					known.put("language", row.getString(2));
					known.put("openedAt", row.getTimestamp(3).toInstant());
				});
			known.put("sessions", this.sessions.of(account));
			known.put("passkeys", this.passkeys.of(account));
			this.factor.since(account).ifPresent((at) -> known.put("authenticatorAppSince", at));
			known.put("recoveryCodesLeft", this.factor.codesLeft(account));
			known.put("knownBrowsers",
					this.sql.sql("select count(*) from identity.known_browser where account_id = ?")
						.param(account)
						.query(Long.class)
						.single());
		});
		return known;
	}

	@Override
	@Transactional
	public void erase(UUID person) {
		Optional<UUID> account = account(person);
		if (account.isEmpty()) {
			return;
		}
		this.sql.sql("delete from identity.account_person where space_id = ? and person_id = ?")
			.params(Walls.current().space(), person)
			.update();
		if (this.sql.sql("select person_id from identity.persons_of(?)")
			.param(account.get())
			.query(UUID.class)
			.list()
			.isEmpty()) {
			close(account.get());
		}
	}

	private void close(UUID account) {
		this.sql.sql("delete from identity.session where account_id = ?").param(account).update();
		this.sql.sql("delete from identity.known_browser where account_id = ?").param(account).update();
		this.factor.forget(account);
		this.passkeys.forget(account);
		this.sql.sql("""
				update identity.account
				   set login = 'erased-' || id, password_hash = null, language = null, closed_at = now(),
				       version = version + 1
				 where id = ?
				""").param(account).update();
		this.audit.done("identity.account-closed", "account", account);
	}

	private Optional<UUID> account(UUID person) {
		return this.sql.sql("select account_id from identity.account_person where space_id = ? and person_id = ?")
			.params(Walls.current().space(), person)
			.query(UUID.class)
			.optional();
	}

}
