package org.mandat.administration.machine;

import java.util.Map;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.administration.Operator;
import org.mandat.platform.backup.BackupRoom;
import org.mandat.platform.jobs.JobBoard;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.Fresh;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The backups: age, size, until when they are kept; one more on request. */
@Controller
class BackupController {

	private static final String TEMPLATE = "administration/machine/backups";

	private final BackupRoom backups;

	private final JobBoard board;

	private final MachineActs acts;

	private final Operator operator;

	BackupController(BackupRoom backups, JobBoard board, MachineActs acts, Operator operator) {
		this.backups = backups;
		this.board = board;
		this.acts = acts;
		this.operator = operator;
	}

	@GetMapping("/s/{space}/administration/backups")
	@Requires(AdministrationPermissions.OPERATE)
	Reply show(Page page) {
		this.operator.require();
		return page.show(TEMPLATE, model(Form.empty()));
	}

	@PostMapping("/s/{space}/administration/backups")
	@Requires(AdministrationPermissions.OPERATE)
	@Fresh
	Reply make(Page page) {
		this.operator.require();
		return this.acts.backUp() ? page.redirect(page.url("administration", "backups"), "administration.backup.asked")
				: page.again(TEMPLATE,
						model(Form.empty().reject("", Refusal.of("administration.backup.refused.elsewhere"))));
	}

	private Map<String, Object> model(Form form) {
		return Map.of("state", this.backups.state(), "disk", this.backups.disk(), "waits",
				this.board.find(BackupRoom.JOB, "now").isPresent(), "form", form);
	}

}
