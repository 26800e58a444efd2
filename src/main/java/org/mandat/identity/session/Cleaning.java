package org.mandat.identity.session;

import java.time.LocalTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes away each night what nobody needs: sessions a month after their end, links a
 * month after theirs, browsers not seen for a year, tries of the day before yesterday.
 */
@Component
public class Cleaning {

	private final JdbcClient sql;

	Cleaning(JdbcClient sql) {
		this.sql = sql;
	}

	/** Does it now; gives how many rows went. */
	@Transactional
	public int clean() {
		return this.sql.sql("""
				delete from identity.session
				 where least(ends_at, ended_at, seen_at + ?::interval) < now() - interval '30 days'
				""").param(Sessions.IDLE.toMinutes() + " minutes").update()
				+ this.sql.sql(
						"delete from identity.one_time_link where least(ends_at, used_at) < now() - interval '30 days'")
					.update()
				+ this.sql.sql("delete from identity.known_browser where ends_at < now()").update()
				+ this.sql.sql("delete from identity.sign_in_try where last_at < now() - interval '2 days'").update();
	}

	/** When it is done. */
	@Configuration(proxyBeanMethods = false)
	static class Clock {

		@Bean
		Task<Void> identityCleaning(Cleaning cleaning) {
			return Tasks.recurring("identity.cleaning", Schedules.daily(ZoneOffset.UTC, LocalTime.of(1, 20)))
				.execute((instance, context) -> cleaning.clean());
		}

	}

}
