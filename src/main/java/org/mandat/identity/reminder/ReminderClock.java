package org.mandat.identity.reminder;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes where it is morning. */
@Configuration(proxyBeanMethods = false)
class ReminderClock {

	@Bean
	Task<Void> reminding(Spaces spaces, Reminders reminders) {
		return Tasks.recurring("identity.reminders", Schedules.fixedDelay(Duration.ofMinutes(10)))
			.execute((instance, context) -> spaces.all()
				.forEach((space) -> Walls.run(Reader.system(space.id()), () -> reminders.remind(space))));
	}

}
