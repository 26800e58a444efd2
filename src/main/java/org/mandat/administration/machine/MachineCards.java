package org.mandat.administration.machine;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.mandat.administration.Bytes;
import org.mandat.administration.Card;
import org.mandat.platform.backup.BackupRoom;
import org.mandat.platform.jobs.JobBoard;
import org.mandat.platform.jobs.JobRow;
import org.mandat.platform.web.Page;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** How backups, disk and jobs stand. */
@Component
@Order(10)
class MachineCards implements Card.Source {

	private static final int SCARCE = 15;

	private static final int FULL = 5;

	/** Hours after which the backup of last night should be there. */
	private static final int MISSED = 26;

	private final BackupRoom backups;

	private final JobBoard jobs;

	private final Clock clock;

	MachineCards(BackupRoom backups, JobBoard jobs, Clock clock) {
		this.backups = backups;
		this.jobs = jobs;
		this.clock = clock;
	}

	@Override
	public List<Card> cards(Page page, boolean machine) {
		return List.of(backup(page, machine), disk(page), jobs(page, machine));
	}

	private Card backup(Page page, boolean machine) {
		BackupRoom.State state = this.backups.state();
		String href = machine ? page.url("administration", "backups") : null;
		if (!state.daily()) {
			return new Card("backup", Card.State.LOOK, List.of(page.text("administration.backup.elsewhere")),
					page.text("administration.backup.elsewhere.advice"), href);
		}
		BackupRoom.Kept newest = state.newest();
		if (newest == null) {
			return new Card("backup", Card.State.BAD, List.of(page.text("administration.backup.none")),
					page.text("administration.backup.none.advice"), href);
		}
		String words = page.text("administration.backup.age", hours(newest), state.kept().size(),
				Bytes.say(page, newest.bytes()));
		if (!state.young()) {
			return new Card("backup", Card.State.BAD, List.of(words), page.text("administration.backup.advice"), href);
		}
		return (hours(newest) > MISSED)
				? new Card("backup", Card.State.LOOK, List.of(words), page.text("administration.backup.missed"), href)
				: new Card("backup", Card.State.GOOD, List.of(words), null, href);
	}

	private long hours(BackupRoom.Kept backup) {
		return Math.max(0, Duration.between(backup.at(), this.clock.instant()).toHours());
	}

	private Card disk(Page page) {
		BackupRoom.Disk disk = this.backups.disk();
		int percent = disk.freePercent();
		String words = page.text("administration.disk.words", Bytes.say(page, disk.free()),
				Bytes.say(page, disk.total()), percent, Bytes.say(page, disk.database()));
		if (percent >= SCARCE) {
			return new Card("disk", Card.State.GOOD, List.of(words), null, null);
		}
		return new Card("disk", (percent < FULL) ? Card.State.BAD : Card.State.LOOK, List.of(words),
				page.text("administration.disk.advice"), null);
	}

	private Card jobs(Page page, boolean machine) {
		List<JobRow> all = this.jobs.all(JobController.AT_ONCE);
		long failed = all.stream().filter(JobRow::failed).count();
		long running = all.stream().filter(JobRow::running).count();
		String words = page.text("administration.jobs.words", all.size() - failed - running, running, failed);
		return new Card("jobs", (failed > 0) ? Card.State.LOOK : Card.State.GOOD, List.of(words),
				(failed > 0) ? page.text("administration.jobs.advice") : null,
				machine ? page.url("administration", "jobs") : null);
	}

}
