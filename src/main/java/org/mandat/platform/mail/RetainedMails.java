package org.mandat.platform.mail;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

import org.mandat.platform.privacy.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails with which nothing more can happen, thirty days after they were settled. */
@Component
class RetainedMails implements Retained {

	private final JdbcClient sql;

	RetainedMails(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public String key() {
		return "mails";
	}

	@Override
	public Period kept() {
		return Period.ofDays((int) MailRun.KEPT.toDays());
	}

	@Override
	public boolean ofInstallation() {
		return false;
	}

	@Override
	@Transactional(readOnly = true)
	public Count at(Instant moment) {
		return this.sql
			.sql("select count(*), count(*) filter (where settled_at <= ?) from platform.mail where space_id = ?")
			.params(Timestamp.from(moment.minus(MailRun.KEPT)), MailRepository.space())
			.query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
			.single();
	}

}
