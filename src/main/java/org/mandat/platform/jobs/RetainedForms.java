package org.mandat.platform.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

import org.mandat.platform.privacy.Retained;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Identifiers of forms that were carried out. */
@Component
class RetainedForms implements Retained {

	private static final Period KEPT = Period.ofDays(30);

	private final JdbcClient sql;

	RetainedForms(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public String key() {
		return "forms";
	}

	@Override
	public Period kept() {
		return KEPT;
	}

	@Override
	public boolean ofInstallation() {
		return true;
	}

	@Override
	public Count at(Instant moment) {
		return this.sql.sql("select count(*), count(*) filter (where done_at < ?) from platform.form_done")
			.param(Timestamp.from(moment.minus(KEPT)))
			.query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
			.single();
	}

}
