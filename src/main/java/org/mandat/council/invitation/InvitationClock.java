package org.mandat.council.invitation;

import java.time.Duration;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every ten minutes which posts still have to be told or reminded. */
@Configuration(proxyBeanMethods = false)
class InvitationClock {

	@Bean
	Task<Void> inviting(Spaces spaces, InvitationDay day) {
		return Tasks.recurring("council.invitations", Schedules.fixedDelay(Duration.ofMinutes(10)))
			.execute((instance, context) -> spaces.all()
				.forEach((space) -> Walls.run(Reader.system(space.id()), day::look)));
	}

}
