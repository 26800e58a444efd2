package org.mandat.administration.machine;

import java.time.Clock;

import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.backup.BackupRoom;
import org.mandat.platform.data.Ids;
import org.mandat.platform.jobs.JobBoard;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the operator's administrator does with the machine, each act audited with its
 * effect.
 */
@Service
class MachineActs {

	private final JobBoard board;

	private final BackupRoom backups;

	private final AuditTrail audit;

	private final Clock clock;

	MachineActs(JobBoard board, BackupRoom backups, AuditTrail audit, Clock clock) {
		this.board = board;
		this.backups = backups;
		this.audit = audit;
		this.clock = clock;
	}

	@Transactional
	boolean run(String task, String instance) {
		boolean done = this.board.runNow(task, instance, this.clock.instant());
		if (done) {
			this.audit.done("administration.job-run", "job", Ids.ofKey("job", task + "/" + instance));
		}
		return done;
	}

	@Transactional
	boolean withdraw(String task, String instance) {
		boolean done = this.board.withdraw(task, instance);
		if (done) {
			this.audit.done("administration.job-withdrawn", "job", Ids.ofKey("job", task + "/" + instance));
		}
		return done;
	}

	@Transactional
	boolean backUp() {
		boolean asked = this.backups.ask();
		if (asked) {
			this.audit.done("administration.backup-asked", "job", Ids.ofKey("job", BackupRoom.JOB + "/now"));
		}
		return asked;
	}

}
