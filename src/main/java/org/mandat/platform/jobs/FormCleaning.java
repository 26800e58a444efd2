package org.mandat.platform.jobs;

import java.time.LocalTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Forgets each night the forms that were carried out more than a month ago: no page stays
 * open that long, and a session ends after fourteen days.
 */
@Configuration(proxyBeanMethods = false)
class FormCleaning {

	@Bean
	Task<Void> cleaningOfForms(JdbcClient sql) {
		return Tasks.recurring("platform.form-cleaning", Schedules.daily(ZoneOffset.UTC, LocalTime.of(1, 10)))
			.execute((instance, context) -> sql
				.sql("delete from platform.form_done where done_at < now() - interval '30 days'")
				.update());
	}

}
