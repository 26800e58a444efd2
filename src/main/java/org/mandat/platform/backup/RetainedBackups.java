package org.mandat.platform.backup;

import java.time.Instant;
import java.time.Period;
import java.util.List;

import org.mandat.platform.privacy.Retained;
import org.springframework.stereotype.Component;

/** The daily backups (ground rule G9): none older than 35 days. */
@Component
class RetainedBackups implements Retained {

	private final BackupSettings settings;

	RetainedBackups(BackupSettings settings) {
		this.settings = settings;
	}

	@Override
	public String key() {
		return "backups";
	}

	@Override
	public Period kept() {
		return Period.ofDays((int) BackupFolder.LONGEST.toDays());
	}

	@Override
	public boolean ofInstallation() {
		return true;
	}

	@Override
	public Count at(Instant moment) {
		List<BackupFolder.Kept> all = this.settings.daily() ? new BackupFolder(this.settings.folder()).backups()
				: List.of();
		return new Count(all.size(),
				all.stream().filter((one) -> one.at().isBefore(moment.minus(BackupFolder.LONGEST))).count());
	}

}
