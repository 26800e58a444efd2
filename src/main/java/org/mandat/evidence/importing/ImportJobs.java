package org.mandat.evidence.importing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import org.mandat.evidence.Evidence;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.Prepared;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.platform.audit.AuditTrail;
import org.mandat.platform.data.Ids;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.jobs.Jobs;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files on their way in: asked for, stopped, ended. The bytes are kept from the
 * beginning, so that nothing is lost whatever happens to the machine; what bears a
 * marking of classification is forgotten as soon as that is seen (ground rule G6).
 */
@Service
public class ImportJobs {

	private final ImportJobRepository rows;

	private final SourceImports imports;

	private final Originals originals;

	private final AuditTrail audit;

	private final Jobs jobs;

	private final Clock clock;

	ImportJobs(ImportJobRepository rows, SourceImports imports, Originals originals, AuditTrail audit, Jobs jobs,
			Clock clock) {
		this.rows = rows;
		this.imports = imports;
		this.originals = originals;
		this.audit = audit;
		this.jobs = jobs;
		this.clock = clock;
	}

	/** Keeps a file and asks for its text. The same file is not asked for twice. */
	@Transactional
	public UUID ask(OneTimeTask<Void> task, Content content, String fileName, SourceFacts facts, boolean lifted) {
		this.rows.tidy();
		byte[] digest = this.originals.put(content, "application/octet-stream", fileName);
		Optional<UUID> running = this.rows.running(digest);
		if (running.isPresent()) {
			return running.get();
		}
		UUID id = Ids.next();
		this.rows.add(id, facts, digest, content.size(), fileName, lifted);
		this.audit.created("evidence.import-asked", "import", id, facts);
		this.jobs.soon(task, Evidence.space() + "/" + id, this.clock.instant());
		return id;
	}

	/** One of them. */
	@Transactional(readOnly = true)
	public Optional<ImportJob> find(UUID id) {
		return this.rows.find(id);
	}

	/** Those that are not done. */
	@Transactional(readOnly = true)
	public List<ImportJob> open() {
		return this.rows.open();
	}

	/** Stops one that is under way and forgets its file. */
	@Transactional
	public Outcome<UUID> stop(UUID id) {
		Optional<ImportJob> job = this.rows.find(id);
		if (job.isEmpty() || !this.rows.stop(id)) {
			return Outcome.refused("evidence.job.over");
		}
		release(job.get());
		this.audit.done("evidence.import-stopped", "import", id);
		return Outcome.done(id);
	}

	/** Forgets one that is over, and the file if nothing stands on it. */
	@Transactional
	public Outcome<UUID> forget(UUID id) {
		Optional<ImportJob> job = this.rows.find(id);
		if (job.isEmpty() || !this.rows.forget(id)) {
			return Outcome.refused("evidence.job.running");
		}
		release(job.get());
		this.audit.done("evidence.import-forgotten", "import", id);
		return Outcome.done(id);
	}

	@Transactional
	Optional<ImportJob> begin(UUID id) {
		return this.rows.begin(id) ? this.rows.find(id) : Optional.empty();
	}

	@Transactional
	boolean pages(UUID id, int done, int all) {
		return this.rows.pages(id, done, all);
	}

	/** Keeps what was read and ends the job in one transaction. */
	@Transactional
	void end(ImportJob job, Prepared read, Content content) {
		if (this.rows.find(job.id()).filter(ImportJob::running).isEmpty()) {
			return;
		}
		switch (this.imports.keep(read, content, job.fileName(), job.facts(), job.lifted())) {
			case Import.Imported in -> this.rows.done(job.id(), in.source());
			case Import.AlreadyThere there -> this.rows.refused(job.id(),
					Refusal.of("evidence.import.alreadyThere", there.title()), false, there.source());
			case Import.Unreadable no -> this.rows.refused(job.id(), no.why(), true, null);
			case Import.Marked marked -> {
				this.rows.refused(job.id(), marked.why(), false, null);
				release(job);
				this.audit.done("evidence.import-marked", "import", job.id());
			}
		}
	}

	@Transactional
	void giveUp(UUID id) {
		this.rows.refused(id, Refusal.of("evidence.import.gaveUp"), true, null);
	}

	private void release(ImportJob job) {
		if (!this.rows.needed(job.digest(), job.id())) {
			this.originals.remove(job.digest());
		}
	}

}
