package org.mandat.mandate.commitment;

import java.time.LocalTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.agreement.AgreementReminders;
import org.mandat.mandate.question.AskedReminders;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks each night which answers are due or late, who came into a post in which something
 * was promised before, and which agreements end.
 */
@Configuration(proxyBeanMethods = false)
class MandateClock {

	@Bean
	Task<Void> mandateFollowingUp(Spaces spaces, AskedReminders reminders, Confirming confirming,
			AgreementReminders agreements) {
		return Tasks.recurring("mandate.follow-up", Schedules.daily(ZoneOffset.UTC, LocalTime.of(4, 5)))
			.execute((instance, context) -> spaces.all().forEach((space) -> Walls.run(Reader.system(space.id()), () -> {
				reminders.look();
				confirming.look();
				agreements.look();
			})));
	}

}
