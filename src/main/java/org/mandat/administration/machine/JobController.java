package org.mandat.administration.machine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.mandat.administration.AdministrationPermissions;
import org.mandat.administration.Operator;
import org.mandat.platform.jobs.JobBoard;
import org.mandat.platform.jobs.JobRow;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The jobs of the installation: what waits, runs, failed and why. */
@Controller
class JobController {

	static final int AT_ONCE = 200;

	private static final String TEMPLATE = "administration/machine/jobs";

	private final JobBoard board;

	private final MachineActs acts;

	private final Operator operator;

	private final Messages messages;

	JobController(JobBoard board, MachineActs acts, Operator operator, Messages messages) {
		this.board = board;
		this.acts = acts;
		this.operator = operator;
		this.messages = messages;
	}

	@GetMapping("/s/{space}/administration/jobs")
	@Requires(AdministrationPermissions.OPERATE)
	Reply list(Page page) {
		this.operator.require();
		return page.show(TEMPLATE, model(page, Form.empty()));
	}

	@PostMapping("/s/{space}/administration/jobs/{task}/runs")
	@Requires(AdministrationPermissions.OPERATE)
	Reply run(Page page, @PathVariable String task, @RequestParam(defaultValue = "") String instance) {
		this.operator.require();
		this.board.find(task, instance).orElseThrow(NotThere::new);
		return this.acts.run(task, instance)
				? page.redirect(page.url("administration", "jobs"), "administration.jobs.runAgain") : page.status(409,
						TEMPLATE, model(page, Form.empty().reject("", Refusal.of("administration.jobs.refused.runs"))));
	}

	@PostMapping("/s/{space}/administration/jobs/{task}/withdrawal")
	@Requires(AdministrationPermissions.OPERATE)
	Reply withdraw(Page page, @PathVariable String task, @RequestParam(defaultValue = "") String instance) {
		this.operator.require();
		this.board.find(task, instance).filter(JobRow::withdrawable).orElseThrow(NotThere::new);
		return this.acts.withdraw(task, instance)
				? page.redirect(page.url("administration", "jobs"), "administration.jobs.withdrawn") : page.status(409,
						TEMPLATE, model(page, Form.empty().reject("", Refusal.of("administration.jobs.refused.runs"))));
	}

	private Map<String, Object> model(Page page, Form form) {
		List<JobRow> all = this.board.all(AT_ONCE);
		Map<String, String> names = new HashMap<>();
		all.forEach((job) -> {
			String key = "administration.job." + job.task();
			names.put(job.task(), this.messages.has(key) ? page.text(key) : job.task());
		});
		return Map.of("jobs", all, "names", names, "form", form);
	}

}
