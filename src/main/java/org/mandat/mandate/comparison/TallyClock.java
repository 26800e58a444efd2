package org.mandat.mandate.comparison;

import java.time.LocalTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each night whether a quarter has begun in which nobody counted yet. */
@Configuration(proxyBeanMethods = false)
class TallyClock {

	@Bean
	Task<Void> countingGaps(GapTally tally) {
		return Tasks.recurring("mandate.comparison", Schedules.daily(ZoneOffset.UTC, LocalTime.of(4, 25)))
			.execute((instance, context) -> tally.look());
	}

}
