package org.mandat.calendar;

import org.mandat.platform.backup.AfterRestore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a restore no calendar link opens anything: one that was ended since the backup
 * would else come alive again. Each person makes a new one.
 */
@Component
class RestoredLinks implements AfterRestore {

	private final JdbcClient sql;

	RestoredLinks(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public void restored() {
		this.sql.sql("delete from calendar.link").update();
	}

}
