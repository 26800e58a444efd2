package org.mandat.evidence.importing;

import java.util.Map;
import java.util.UUID;

import org.mandat.evidence.Evidence;
import org.mandat.evidence.EvidencePermissions;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.NotThere;
import org.mandat.platform.web.Page;
import org.mandat.platform.web.Reply;
import org.mandat.platform.web.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Files on their way in: how far they are, why one could not be read, to stop and forget.
 */
@Controller
class ImportJobController {

	private final ImportJobs jobs;

	private final Originals originals;

	ImportJobController(ImportJobs jobs, Originals originals) {
		this.jobs = jobs;
		this.originals = originals;
	}

	@GetMapping("/s/{space}/evidence/imports")
	@Requires(EvidencePermissions.IMPORT)
	Reply list(Page page) {
		Evidence.requirePassages(page.actor());
		return page.show("evidence/importing/list", Map.of("jobs", this.jobs.open()));
	}

	@GetMapping("/s/{space}/evidence/imports/{job}")
	@Requires(EvidencePermissions.IMPORT)
	Reply show(Page page, @PathVariable UUID job) {
		Evidence.requirePassages(page.actor());
		return page.show("evidence/importing/show", Map.of("job", find(job)));
	}

	@GetMapping("/s/{space}/evidence/imports/{job}/original")
	@Requires(EvidencePermissions.IMPORT)
	Reply original(Page page, @PathVariable UUID job) {
		Evidence.requirePassages(page.actor());
		ImportJob there = find(job);
		if (!there.kept()) {
			throw new NotThere();
		}
		return new Reply.Download("application/octet-stream", there.fileName(), this.originals.get(there.digest()));
	}

	@PostMapping("/s/{space}/evidence/imports/{job}/stop")
	@Requires(EvidencePermissions.IMPORT)
	Reply stop(Page page, @PathVariable UUID job) {
		Evidence.requirePassages(page.actor());
		find(job);
		boolean stopped = this.jobs.stop(job) instanceof Outcome.Done;
		return page.redirect(page.url("evidence", "imports", job),
				stopped ? "evidence.job.stopped" : "evidence.job.over");
	}

	@PostMapping("/s/{space}/evidence/imports/{job}/removal")
	@Requires(EvidencePermissions.IMPORT)
	Reply forget(Page page, @PathVariable UUID job) {
		Evidence.requirePassages(page.actor());
		find(job);
		boolean gone = this.jobs.forget(job) instanceof Outcome.Done;
		return gone ? page.redirect(page.url("evidence", "imports"), "evidence.job.forgotten")
				: page.redirect(page.url("evidence", "imports", job), "evidence.job.running");
	}

	private ImportJob find(UUID job) {
		return this.jobs.find(job).orElseThrow(NotThere::new);
	}

}
