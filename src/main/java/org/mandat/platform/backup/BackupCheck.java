package org.mandat.platform.backup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

import org.mandat.platform.check.Check;
import org.mandat.platform.data.OwnerDatabase;
import org.springframework.stereotype.Component;

/**
 * How old the newest daily backup is; not well if it is older than two days, or if there
 * is none on an installation that is older than that.
 */
@Component
class BackupCheck implements Check {

	static final String NAME = "backup";

	private static final Duration OLDEST = Duration.ofHours(50);

	private final BackupSettings settings;

	private final OwnerDatabase owner;

	private final Clock clock;

	BackupCheck(BackupSettings settings, OwnerDatabase owner, Clock clock) {
		this.settings = settings;
		this.owner = owner;
		this.clock = clock;
	}

	@Override
	public String name() {
		return NAME;
	}

	@Override
	public Result run() {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("daily", this.settings.daily());
		if (!this.settings.daily()) {
			return new Result(true, facts);
		}
		BackupFolder folder = new BackupFolder(this.settings.folder());
		facts.put("folder", folder.path().toString());
		facts.put("kept", folder.backups().size());
		Instant since = folder.newest().map((newest) -> {
			facts.put("newest", newest.file().getFileName().toString());
			facts.put("ageHours", Duration.between(newest.at(), this.clock.instant()).toHours());
			return newest.at();
		}).orElseGet(this::installedAt);
		return new Result(Duration.between(since, this.clock.instant()).compareTo(OLDEST) <= 0, facts);
	}

	private Instant installedAt() {
		return this.owner.sql()
			.sql("select min(installed_on)::timestamptz from platform.schema_history")
			.query((row, n) -> row.getTimestamp(1).toInstant())
			.single();
	}

}
