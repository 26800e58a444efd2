package org.mandat.platform.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.database.DataFolder;
import org.mandat.platform.jobs.Jobs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the administration may know of backups and disk: ages and sizes, never content.
 * Asks for a backup beside the daily one, as a job; two wishes at once are one.
 */
@Service
public class BackupRoom {

	/** The name of the job that makes one now. */
	public static final String JOB = "backup-now";

	private final BackupSettings settings;

	private final BackupCheck check;

	private final DataFolder data;

	private final JdbcClient sql;

	private final Jobs jobs;

	private final ObjectProvider<OneTimeTask<Void>> now;

	private final Clock clock;

	BackupRoom(BackupSettings settings, BackupCheck check, DataFolder data, JdbcClient sql, Jobs jobs,
			@Qualifier("backupNowTask") ObjectProvider<OneTimeTask<Void>> now, Clock clock) {
		this.settings = settings;
		this.check = check;
		this.data = data;
		this.sql = sql;
		this.jobs = jobs;
		this.now = now;
		this.clock = clock;
	}

	/** The backups as they lie in the folder. */
	public State state() {
		boolean daily = this.settings.daily();
		List<Kept> kept = daily ? new BackupFolder(this.settings.folder()).backups().stream().map(this::kept).toList()
				: List.of();
		return new State(daily, this.settings.recipient() != null, this.check.run().ok(), kept);
	}

	/** The disk under the data folder and what the database takes. */
	@Transactional(readOnly = true)
	public Disk disk() {
		Long database = this.sql.sql("select pg_database_size(current_database())").query(Long.class).single();
		try {
			FileStore store = Files.getFileStore(there(this.data.root()));
			return new Disk(store.getUsableSpace(), store.getTotalSpace(), (database == null) ? 0 : database);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Asks for a backup now; not where backups are made by somebody else. */
	@Transactional
	public boolean ask() {
		OneTimeTask<Void> task = this.now.getIfAvailable();
		if (task == null) {
			return false;
		}
		this.jobs.soon(task, "now", this.clock.instant());
		return true;
	}

	private Kept kept(BackupFolder.Kept file) {
		try {
			return new Kept(file.at(), Files.size(file.file()), file.at().plus(BackupFolder.LONGEST));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path there(Path folder) {
		Path path = folder.toAbsolutePath();
		while (Files.notExists(path) && path.getParent() != null) {
			path = path.getParent();
		}
		return path;
	}

	/**
	 * The backups.
	 *
	 * @param daily whether the product makes them
	 * @param encrypted whether they are encrypted to a recipient's key
	 * @param young whether the newest is young enough
	 * @param kept the backups, the newest first
	 */
	public record State(boolean daily, boolean encrypted, boolean young, List<Kept> kept) {

		/** The newest backup, if there is one. */
		public @Nullable Kept newest() {
			return this.kept.isEmpty() ? null : this.kept.getFirst();
		}

	}

	/**
	 * A backup: when it was made, its size, and the day by which it is gone at the
	 * latest.
	 */
	public record Kept(Instant at, long bytes, Instant goneBy) {
	}

	/** The disk in bytes. */
	public record Disk(long free, long total, long database) {

		/** How much of it is free, in whole percent. */
		public int freePercent() {
			return (this.total == 0) ? 100 : (int) (this.free * 100 / this.total);
		}

	}

}
