package org.mandat.identity;

import java.util.Set;
import java.util.UUID;

import org.mandat.jurisdiction.Entrants;
import org.mandat.platform.data.Walls;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The persons of the reader's space whose account is open. */
@Component
class AccountHolders implements Entrants {

	private final JdbcClient sql;

	AccountHolders(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	@Transactional(readOnly = true)
	public Set<UUID> persons() {
		return this.sql.sql("""
				select p.person_id from identity.account_person p
				  join identity.account a on a.id = p.account_id and a.closed_at is null
				 where p.space_id = ?
				""").param(Walls.current().space()).query(UUID.class).set();
	}

}
