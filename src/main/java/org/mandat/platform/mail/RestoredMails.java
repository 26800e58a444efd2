package org.mandat.platform.mail;

import org.mandat.platform.backup.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a restore no mail leaves by itself: it may have left since the backup, and a
 * rehearsal must write to nobody. Each stands on the page of the outgoing mails and goes
 * when a person sends it.
 */
@Component
class RestoredMails implements AfterRestore {

	private final JdbcClient sql;

	RestoredMails(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public void restored() {
		this.sql.sql("delete from platform.scheduled_tasks where task_name = 'platform.mail'").update();
	}

}
