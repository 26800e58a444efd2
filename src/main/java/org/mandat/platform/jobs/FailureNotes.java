package org.mandat.platform.jobs;

import java.sql.Timestamp;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import org.mandat.platform.cli.CommandRefused;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes down why a job failed, until it succeeds. A sentence of the product is kept as
 * it is; of any other fault only its name, because its words may repeat what people
 * typed.
 */
final class FailureNotes extends AbstractSchedulerListener {

	private static final int LONGEST = 500;

	private final JdbcClient sql;

	FailureNotes(JdbcClient sql) {
		this.sql = sql;
	}

	@Override
	public void onExecutionComplete(ExecutionComplete done) {
		try {
			Execution job = done.getExecution();
			if (done.getResult() == ExecutionComplete.Result.FAILED) {
				String why = done.getCause().map(FailureNotes::reason).orElse("?");
				this.sql
					.sql("""
							insert into platform.job_failure (task_name, task_instance, failed_at, reason) values (?, ?, ?, ?)
							on conflict (task_name, task_instance)
							do update set failed_at = excluded.failed_at, reason = excluded.reason
							""")
					.params(job.getTaskName(), job.getId(), Timestamp.from(done.getTimeDone()), why)
					.update();
			}
			else if (job.consecutiveFailures > 0) {
				this.sql.sql("delete from platform.job_failure where task_name = ? and task_instance = ?")
					.params(job.getTaskName(), job.getId())
					.update();
			}
		}
		catch (DataAccessException ex) {
			// A database that is away is the fault itself; the job is tried again anyway.
			return;
		}
	}

	static String reason(Throwable fault) {
		if (fault instanceof CommandRefused refused) {
			String words = String.valueOf(refused.getMessage());
			return words.substring(0, Math.min(LONGEST, words.length()));
		}
		Throwable last = fault;
		for (int depth = 0; depth < 10 && last.getCause() != null; depth++) {
			last = last.getCause();
		}
		return last.getClass().getSimpleName();
	}

}
