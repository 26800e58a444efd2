package org.mandat.identity.own;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Walls;
import org.mandat.platform.privacy.PersonalData;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What this module keeps of a person: the account, its keys and its sessions. Erasure
 * takes the account from the space, and closes it once no other space knows its person;
 * the salts go with it, so that the audit's digests of the account mean nothing.
 */
@Component
class IdentityData implements PersonalData {

	private final JdbcClient sql;

	private final AccountData accounts;

	private final AuditTrail audit;

	IdentityData(JdbcClient sql, AccountData accounts, AuditTrail audit) {
		this.sql = sql;
		this.accounts = accounts;
		this.audit = audit;
	}

	@Override
	public String part() {
		return "identity";
	}

	@Override
	@Transactional(readOnly = true)
	public Map<String, Object> of(UUID person) {
		Optional<UUID> account = account(person);
		Map<String, Object> known = new LinkedHashMap<>();
		account.ifPresent((found) -> known.putAll(this.accounts.of(found)));
		known.put("links", this.accounts.links(person, account.orElse(null)));
		return known;
	}

	@Override
	@Transactional
	public void erase(UUID person) {
		this.accounts.forgetLinks(person);
		Optional<UUID> account = account(person);
		if (account.isEmpty()) {
			return;
		}
		UUID space = Walls.current().space();
		this.sql.sql("delete from identity.account_person where space_id = ? and person_id = ?")
			.params(space, person)
			.update();
		this.sql.sql("delete from platform.audit_salt where space_id = ? and kind = 'account' and record_id = ?")
			.params(space, account.get())
			.update();
		if (this.sql.sql("select person_id from identity.persons_of(?)")
			.param(account.get())
			.query(UUID.class)
			.list()
			.isEmpty()) {
			this.accounts.close(account.get());
			this.audit.done("identity.account-closed", "account", account.get());
		}
	}

	private Optional<UUID> account(UUID person) {
		return this.sql.sql("select account_id from identity.account_person where space_id = ? and person_id = ?")
			.params(Walls.current().space(), person)
			.query(UUID.class)
			.optional();
	}

}
