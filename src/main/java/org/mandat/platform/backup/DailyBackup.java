package org.mandat.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import org.mandat.platform.cli.CommandRefused;
import org.mandat.platform.privacy.Erasures;
import org.mandat.platform.text.Formats;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The backup that nobody has to think of: once a day, on one node only, because the job
 * lies in the database. A day on which the server stood still is made up for at its next
 * start.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${mandat.database.url:}' == '' or '${mandat.backup.dir:}' != ''")
class DailyBackup {

	private static final Logger LOG = LoggerFactory.getLogger(DailyBackup.class);

	private static final Duration AGAIN = Duration.ofMinutes(30);

	private final Backups backups;

	private final BackupSettings settings;

	private final Erasures erasures;

	private final Clock clock;

	DailyBackup(Backups backups, BackupSettings settings, Erasures erasures, Clock clock) {
		this.backups = backups;
		this.settings = settings;
		this.erasures = erasures;
		this.clock = clock;
	}

	@Bean
	RecurringTask<Void> dailyBackupTask() {
		return Tasks.recurring("daily-backup", Schedules.daily(Formats.ZONE, this.settings.at()))
			.onFailure((complete, operations) -> operations.reschedule(complete, this.clock.instant().plus(AGAIN)))
			.execute((instance, context) -> make());
	}

	/** The same, when somebody asks for it. */
	@Bean
	OneTimeTask<Void> backupNowTask() {
		return Tasks.oneTime(BackupRoom.JOB).execute((instance, context) -> make());
	}

	/** The ledger must not be lost with the database: it follows within a minute. */
	@Bean
	RecurringTask<Void> erasureLedgerTask() {
		return Tasks.recurring("erasure-ledger", Schedules.fixedDelay(Duration.ofMinutes(1)))
			.execute((instance, context) -> keepLedger());
	}

	void make() {
		BackupFolder folder = folder();
		Instant now = this.clock.instant();
		try {
			keepLedger();
			Manifest made = this.backups.write(folder.at(now), this.settings.recipient());
			LOG.info("The daily backup holds {} rows.", made.rows());
		}
		catch (CommandRefused ex) {
			LOG.error("The daily backup was not made: {}", ex.getMessage());
			throw ex;
		}
		finally {
			folder.prune(now);
		}
	}

	private void keepLedger() {
		Ledger.write(folder().path(), this.erasures.ledger());
	}

	private BackupFolder folder() {
		try {
			Files.createDirectories(this.settings.folder(),
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
			return new BackupFolder(this.settings.folder());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
