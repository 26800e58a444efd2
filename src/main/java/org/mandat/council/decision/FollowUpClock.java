package org.mandat.council.decision;

import java.time.LocalTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mandat.council.procedure.Procedures;
import org.mandat.council.working.Digest;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Looks each night which decisions wait past their day, which procedures a day triggers,
 * and once a month what the members are told.
 */
@Configuration(proxyBeanMethods = false)
class FollowUpClock {

	@Bean
	Task<Void> followingUp(Spaces spaces, FollowUp followUp, Procedures procedures, Digest digest) {
		return Tasks.recurring("council.follow-up", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 50)))
			.execute((instance, context) -> spaces.all()
				.stream()
				.filter((space) -> "municipality".equals(space.kind()))
				.forEach((space) -> Walls.run(Reader.system(space.id()), () -> {
					followUp.look();
					procedures.look();
					digest.look(space);
				})));
	}

}
