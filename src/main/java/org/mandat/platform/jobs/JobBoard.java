package org.mandat.platform.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The jobs of the installation, for whoever runs it. Refuses to touch one that runs; only
 * a job that nobody waits for elsewhere may be taken back.
 */
@Service
public class JobBoard {

	/** The jobs whose disappearance leaves nothing half done. */
	private static final Set<String> WITHDRAWABLE = Set.of("backup-now");

	private static final String JOBS = """
			select t.task_name, t.task_instance, t.execution_time, t.picked, t.last_success,
			       coalesce(t.consecutive_failures, 0) as failures, f.reason,
			       case when t.picked then 'running' when coalesce(t.consecutive_failures, 0) > 0 then 'failed'
			            else 'waiting' end as state
			  from platform.scheduled_tasks t
			  left join platform.job_failure f on f.task_name = t.task_name and f.task_instance = t.task_instance
			""";

	/** A queue of three hundred mails is one line, or it would hide every other job. */
	private static final String TOLD = """
			select * from (
			  select j.*, row_number() over (k order by j.execution_time, j.task_instance) as place,
			         case j.state when 'waiting' then count(*) over k - 1 else 0 end as alike
			    from (%s) j
			  window k as (partition by j.task_name, j.state)) k
			 where k.state <> 'waiting' or k.place = 1
			 order by k.state = 'failed' desc, k.state = 'running' desc, k.execution_time, k.task_name, k.task_instance
			 limit ?
			""".formatted(JOBS);

	private final JdbcClient sql;

	private final Set<String> recurring;

	private final ObjectProvider<Scheduler> scheduler;

	JobBoard(JdbcClient sql, ObjectProvider<Task<?>> tasks, ObjectProvider<Scheduler> scheduler) {
		this.sql = sql;
		this.recurring = tasks.stream()
			.filter(RecurringTask.class::isInstance)
			.map(Task::getName)
			.collect(Collectors.toUnmodifiableSet());
		this.scheduler = scheduler;
	}

	/**
	 * The jobs, what failed first, then what runs, then what comes next; of one kind that
	 * waits the next one, which says how many come after it.
	 */
	@Transactional(readOnly = true)
	public List<JobRow> all(int most) {
		return this.sql.sql(TOLD).param(most).query((row, n) -> job(row, row.getInt("alike"))).list();
	}

	/** One job. */
	@Transactional(readOnly = true)
	public Optional<JobRow> find(String task, String instance) {
		return this.sql.sql(JOBS + " where t.task_name = ? and t.task_instance = ?")
			.params(task, instance)
			.query((row, n) -> job(row, 0))
			.optional();
	}

	/** Lets a job that waits run now; gives whether there was one. */
	@Transactional
	public boolean runNow(String task, String instance, Instant now) {
		boolean found = this.sql.sql("""
				update platform.scheduled_tasks set execution_time = ?, version = version + 1
				 where task_name = ? and task_instance = ? and not picked
				""").params(Timestamp.from(now), task, instance).update() == 1;
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
			@Override
			public void afterCommit() {
				JobBoard.this.scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
			}
		});
		return found;
	}

	/** Takes back a job that has not begun; gives whether it could. */
	@Transactional
	public boolean withdraw(String task, String instance) {
		boolean gone = WITHDRAWABLE.contains(task) && this.sql
			.sql("delete from platform.scheduled_tasks where task_name = ? and task_instance = ? and not picked")
			.params(task, instance)
			.update() == 1;
		if (gone) {
			this.sql.sql("delete from platform.job_failure where task_name = ? and task_instance = ?")
				.params(task, instance)
				.update();
		}
		return gone;
	}

	private JobRow job(ResultSet row, int alike) throws SQLException {
		String task = row.getString("task_name");
		return new JobRow(task, row.getString("task_instance"), row.getString("state"),
				row.getTimestamp("execution_time").toInstant(), this.recurring.contains(task),
				instant(row.getTimestamp("last_success")), row.getInt("failures"), row.getString("reason"),
				WITHDRAWABLE.contains(task), alike);
	}

	private static @Nullable Instant instant(@Nullable Timestamp at) {
		return (at == null) ? null : at.toInstant();
	}

}
