package org.mandat.rights;

import org.mandat.platform.data.Walls;
import org.mandat.platform.privacy.Holds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many legal holds stand; whom they concern only the register says. */
@Component
class StandingHolds implements Holds {

	private final JdbcClient sql;

	StandingHolds(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	@Transactional(readOnly = true)
	public int standing() {
		return this.sql.sql("select count(*)::int from rights.hold where space_id = ? and lifted_at is null")
			.param(Walls.current().space())
			.query(Integer.class)
			.single();
	}

}
