package org.mandat.platform.jobs;

import java.time.Instant;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Asks for work that is done soon, once, by whichever node comes first. The wish commits
 * with the act that has it: no act without its job, no job without its act.
 */
@Component
public class Jobs {

	private final DataSource dataSource;

	private final ObjectProvider<Scheduler> scheduler;

	Jobs(DataSource dataSource, ObjectProvider<Scheduler> scheduler) {
		this.dataSource = dataSource;
		this.scheduler = scheduler;
	}

	/**
	 * Asks for it.
	 * @param instance what it is about: identifiers only
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void soon(OneTimeTask<Void> task, String instance, Instant at) {
		SchedulerClient client = SchedulerClient.Builder
			.create(new TransactionAwareDataSourceProxy(this.dataSource), task)
			.tableName("platform.scheduled_tasks")
			.build();
		client.scheduleIfNotExists(task.instance(instance), at);
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				Jobs.this.scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
			}
		});
	}

}
