package org.mandat.identity.session;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;

import org.mandat.platform.privacy.Retained;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What {@link Cleaning} takes away each night, counted by its conditions. */
@Configuration(proxyBeanMethods = false)
class RetainedAccess {

	@Bean
	Retained retainedSessions(JdbcClient sql) {
		return new Rule("sessions", Period.ofDays(30),
				"select count(*), count(*) filter (where least(ends_at, ended_at, seen_at + interval '"
						+ Sessions.IDLE.toMinutes()
						+ " minutes') < :moment::timestamptz - interval '30 days') from identity.session",
				sql);
	}

	@Bean
	Retained retainedLinks(JdbcClient sql) {
		return new Rule("links", Period.ofDays(30),
				"select count(*), count(*) filter (where least(ends_at, used_at) < :moment::timestamptz - interval '30 days')"
						+ " from identity.one_time_link",
				sql);
	}

	@Bean
	Retained retainedBrowsers(JdbcClient sql) {
		return new Rule("browsers", Period.ofDays(365),
				"select count(*), count(*) filter (where ends_at < :moment::timestamptz) from identity.known_browser",
				sql);
	}

	@Bean
	Retained retainedTries(JdbcClient sql) {
		return new Rule("tries", Period.ofDays(2),
				"select count(*), count(*) filter (where last_at < :moment::timestamptz - interval '2 days')"
						+ " from identity.sign_in_try",
				sql);
	}

	/** One kind of record and the condition by which it goes. */
	private record Rule(String key, Period kept, String statement, JdbcClient sql) implements Retained {

		@Override
		public boolean ofInstallation() {
			return true;
		}

		@Override
		public Count at(Instant moment) {
			return this.sql.sql(this.statement)
				.param("moment", Timestamp.from(moment))
				.query((row, n) -> new Count(row.getLong(1), row.getLong(2)))
				.single();
		}

	}

}
