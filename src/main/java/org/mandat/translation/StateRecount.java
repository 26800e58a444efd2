package org.mandat.translation;

import java.time.LocalTime;
import java.time.ZoneOffset;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.translation.TextStates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Counts each night anew how the texts of every space stand, and says what was different:
 * nothing, but for the entries of the protocol book that the new year takes into the
 * archive (ADR 31).
 */
@Configuration(proxyBeanMethods = false)
class StateRecount {

	private static final Logger LOG = LoggerFactory.getLogger(StateRecount.class);

	@Bean
	Task<Void> recountOfTexts(Spaces spaces, TextStates states, ObjectProvider<TextKind> kinds) {
		return Tasks.recurring("translation.recount", Schedules.daily(ZoneOffset.UTC, LocalTime.of(4, 10)))
			.execute((instance, context) -> spaces.all().forEach((space) -> Walls.run(Reader.system(space.id()), () -> {
				int differed = states.recount(kinds.orderedStream().toList());
				if (differed > 0) {
					LOG.warn("{} rows of how texts stand were different in {}.", differed, space.slug());
				}
			})));
	}

}
