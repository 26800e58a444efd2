package org.mandat.platform.backup;

import java.nio.file.Path;
import java.time.LocalTime;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.database.DataFolder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Whether and where backups are made by themselves: on the built-in database always, on
 * an external one if MANDAT_BACKUP_DIR names a folder.
 */
@Component
class BackupSettings {

	private final boolean daily;

	private final Path folder;

	private final LocalTime at;

	private final @Nullable Path recipient;

	BackupSettings(Environment environment, DataFolder data) {
		String named = environment.getProperty("mandat.backup.dir", "");
		String key = environment.getProperty("mandat.backup.to", "");
		this.daily = !named.isBlank() || environment.getProperty("mandat.database.url", "").isBlank();
		this.folder = named.isBlank() ? data.root().resolve("backup") : Path.of(named).toAbsolutePath().normalize();
		this.at = LocalTime.parse(environment.getProperty("mandat.backup.at", "02:30"));
		this.recipient = key.isBlank() ? null : Path.of(key);
	}

	boolean daily() {
		return this.daily;
	}

	Path folder() {
		return this.folder;
	}

	LocalTime at() {
		return this.at;
	}

	/** The public key to which the daily backup is encrypted, or none. */
	@Nullable Path recipient() {
		return this.recipient;
	}

}
