package org.mandat.evidence.correction;

import java.time.LocalTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Gives each night the tasks that were missed because a machine stopped in between.
 */
@Configuration(proxyBeanMethods = false)
class CorrectionWatch {

	@Bean
	Task<Void> correctionTasksOfTheNight(CorrectionTasks tasks, Spaces spaces) {
		return Tasks.recurring("evidence.corrections", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 40)))
			.execute((instance, context) -> spaces.all()
				.stream()
				.filter((space) -> "municipality".equals(space.kind()))
				.map(Space::id)
				.forEach((space) -> Walls.run(Reader.system(space), tasks::giveMissing)));
	}

}
