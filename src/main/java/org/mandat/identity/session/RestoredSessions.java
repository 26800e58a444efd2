package org.mandat.identity.session;

import org.mandat.platform.backup.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a restore nobody is signed in and no link opens anything: a session ended or a
 * link used since the backup would else come alive again.
 */
@Component
class RestoredSessions implements AfterRestore {

	private final JdbcClient sql;

	RestoredSessions(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public void restored() {
		this.sql.sql("update identity.session set ended_at = now() where ended_at is null").update();
		this.sql.sql("update identity.one_time_link set used_at = now() where used_at is null").update();
	}

}
