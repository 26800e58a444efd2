package org.mandat.assessment.round;

import java.time.LocalTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks each night whether a round is due, and takes links away that ran out. */
@Configuration(proxyBeanMethods = false)
class RoundClock {

	@Bean
	Task<Void> repeatingRounds(Spaces spaces, Repeating repeating, LinkCleaning cleaning) {
		return Tasks.recurring("assessment.rounds", Schedules.daily(ZoneOffset.UTC, LocalTime.of(3, 40)))
			.execute((instance, context) -> spaces.all()
				.stream()
				.filter((space) -> "municipality".equals(space.kind()))
				.forEach((space) -> Walls.run(Reader.system(space.id()), () -> {
					repeating.look();
					cleaning.clean();
				})));
	}

}
