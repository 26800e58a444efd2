package org.mandat.platform.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.jobs.Jobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Checks the audit chain of the reader's space as a job and keeps what it found. A second
 * wish while one waits is the same wish.
 */
@Service
public class ChainChecks {

	/** The name of the job. */
	public static final String JOB = "platform.chain-check";

	private final JdbcClient sql;

	private final ChainWalk walk;

	private final Sealer sealer;

	private final Jobs jobs;

	private final ObjectProvider<OneTimeTask<Void>> task;

	private final TransactionTemplate transactions;

	private final Clock clock;

	ChainChecks(JdbcClient sql, ChainWalk walk, Sealer sealer, Jobs jobs,
			@org.springframework.beans.factory.annotation.Qualifier("chainCheckTask") ObjectProvider<OneTimeTask<Void>> task,
			TransactionTemplate transactions, Clock clock) {
		this.sql = sql;
		this.walk = walk;
		this.sealer = sealer;
		this.jobs = jobs;
		this.task = task;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Asks for a check of the reader's chain. */
	@Transactional
	public void ask() {
		if (newest().filter((check) -> check.doneAt() == null).isPresent()) {
			return;
		}
		UUID id = Ids.next();
		this.sql.sql("insert into platform.chain_check (space_id, id) values (?, ?)").params(space(), id).update();
		this.jobs.soon(this.task.getObject(), space() + "/" + id, this.clock.instant());
	}

	/** The newest check of the reader's chain, done or not. */
	@Transactional(readOnly = true)
	public Optional<ChainCheck> newest() {
		return this.sql.sql("""
				select asked_at, done_at, links, unsealed, head, broken_seq from platform.chain_check
				 where space_id = ? order by id desc limit 1
				""").param(space()).query((row, n) -> {
			Timestamp done = row.getTimestamp("done_at");
			byte[] head = row.getBytes("head");
			return new ChainCheck(row.getTimestamp("asked_at").toInstant(), (done == null) ? null : done.toInstant(),
					row.getLong("links"), row.getLong("unsealed"), (head == null) ? "" : HexFormat.of().formatHex(head),
					(Long) row.getObject("broken_seq"));
		}).optional();
	}

	/** The head of the reader's chain as it is sealed now. */
	@Transactional(readOnly = true)
	public Optional<Head> head() {
		return this.sql
			.sql("select seq, hash, at from platform.audit_entry where space_id = ? and seq is not null"
					+ " order by seq desc limit 1")
			.param(space())
			.query((row, n) -> new Head(row.getLong(1), HexFormat.of().formatHex(row.getBytes(2)),
					row.getTimestamp(3).toInstant()))
			.optional();
	}

	void run(String instance) {
		String[] parts = instance.split("/");
		UUID space = UUID.fromString(parts[0]);
		UUID id = UUID.fromString(parts[1]);
		this.sealer.seal();
		Walls.run(Reader.system(space), () -> {
			ChainWalk.Found found = this.walk.walk(space);
			this.transactions.executeWithoutResult((status) -> this.sql.sql("""
					update platform.chain_check set done_at = now(), links = ?, head = ?, broken_seq = ?,
					       unsealed = (select count(*) from platform.audit_entry where space_id = ? and seq is null)
					 where space_id = ? and id = ?
					""").params(found.links(), found.head(), found.broken(), space, space, id).update());
		});
	}

	private static UUID space() {
		UUID space = Walls.current().space();
		if (space == null) {
			throw new IllegalStateException("a chain belongs to a space");
		}
		return space;
	}

	/**
	 * What a check found.
	 *
	 * @param askedAt when it was asked for
	 * @param doneAt when it was done, or not yet
	 * @param links how many links hold from the first one on
	 * @param unsealed how many rows were not sealed yet
	 * @param head the last link that holds
	 * @param broken the number of the first link that does not hold, or none
	 */
	public record ChainCheck(Instant askedAt, @Nullable Instant doneAt, long links, long unsealed, String head,
			@Nullable Long broken) {
	}

	/** The last link of a chain: its number, its digits and when its act was done. */
	public record Head(long number, String digits, Instant at) {
	}

	/** The task of the scheduler. */
	@Configuration(proxyBeanMethods = false)
	static class Task {

		@Bean
		OneTimeTask<Void> chainCheckTask(ObjectProvider<ChainChecks> checks) {
			return Tasks.oneTime(JOB).execute((instance, context) -> checks.getObject().run(instance.getId()));
		}

	}

}
