package org.mandat.platform.jobs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.mandat.platform.audit.Sealer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The scheduler of the product: jobs lie in the database, so they run once whatever the
 * number of nodes.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class JobConfiguration {

	private static final Logger LOG = LoggerFactory.getLogger(JobConfiguration.class);

	/**
	 * A job whose node was killed is taken up by another, or the next start, after half a
	 * minute.
	 */
	private static final Duration BEAT = Duration.ofSeconds(5);

	private static final int MISSED = 6;

	@Bean(initMethod = "start", destroyMethod = "stop")
	Scheduler scheduler(DataSource dataSource, ObjectProvider<Task<?>> tasks, JdbcClient sql) {
		List<Task<?>> once = tasks.stream().filter((task) -> !(task instanceof RecurringTask)).toList();
		List<RecurringTask<?>> recurring = new ArrayList<>();
		tasks.stream().forEach((task) -> {
			if (task instanceof RecurringTask<?> again) {
				recurring.add(again);
			}
		});
		return Scheduler.create(dataSource, once)
			.tableName("platform.scheduled_tasks")
			.startTasks(recurring)
			.executorService(Executors.newVirtualThreadPerTaskExecutor())
			.threads(4)
			.pollingInterval(Duration.ofSeconds(2))
			.heartbeatInterval(BEAT)
			.missedHeartbeatsLimit(MISSED)
			.addSchedulerListener(new FailureNotes(sql))
			.shutdownMaxWait(Duration.ofSeconds(5))
			.build();
	}

	@Bean
	SealerClock sealerClock(Sealer sealer) {
		return new SealerClock(sealer);
	}

	/**
	 * Seals each second; a thread of its own, because a chain that waits for jobs would
	 * be open too long.
	 */
	static final class SealerClock implements org.springframework.context.SmartLifecycle {

		private final Sealer sealer;

		private volatile @org.jspecify.annotations.Nullable Thread thread;

		SealerClock(Sealer sealer) {
			this.sealer = sealer;
		}

		@Override
		public void start() {
			this.thread = Thread.ofPlatform().daemon().name("sealer").start(this::run);
		}

		private void run() {
			while (!Thread.currentThread().isInterrupted()) {
				try {
					this.sealer.seal();
					Thread.sleep(Duration.ofMillis(900));
				}
				catch (InterruptedException ex) {
					return;
				}
				catch (RuntimeException ex) {
					LOG.warn("the audit chain could not be sealed now; it is tried again", ex);
					pause();
				}
			}
		}

		private static void pause() {
			try {
				Thread.sleep(Duration.ofSeconds(5));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}

		@Override
		public void stop() {
			Thread running = this.thread;
			if (running != null) {
				running.interrupt();
			}
			this.thread = null;
		}

		@Override
		public boolean isRunning() {
			return this.thread != null;
		}

	}

}
