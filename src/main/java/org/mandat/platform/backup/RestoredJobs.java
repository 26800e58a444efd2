package org.mandat.platform.backup;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Jobs that ran while the backup was made run no longer: they are due again. */
@Component
class RestoredJobs implements AfterRestore {

	private final JdbcClient sql;

	RestoredJobs(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public void restored() {
		this.sql.sql("""
				update platform.scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null where picked
				""").update();
	}

}
