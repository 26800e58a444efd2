package org.mandat.evidence.importing;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.mandat.evidence.source.Prepared;
import org.mandat.evidence.source.SourceImports;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.documents.Originals;
import org.mandat.platform.extraction.Content;
import org.mandat.platform.extraction.Progress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Reads a file that waits. A job that a falling machine took along is taken up again; one
 * that fell three times is given up with a sentence, so that no file holds up the others.
 */
@Component
class ImportRun {

	static final int TRIES = 3;

	private static final Duration RHYTHM = Duration.ofMillis(500);

	private final ImportJobs jobs;

	private final SourceImports imports;

	private final Originals originals;

	ImportRun(ImportJobs jobs, SourceImports imports, Originals originals) {
		this.jobs = jobs;
		this.imports = imports;
		this.originals = originals;
	}

	/** Works on one. */
	void run(UUID space, UUID id) {
		Optional<ImportJob> begun = Walls.as(Reader.system(space), () -> this.jobs.begin(id));
		if (begun.isEmpty()) {
			return;
		}
		ImportJob job = begun.get();
		Reader asker = new Reader(space, job.askedBy(), job.askedPost(), true);
		Walls.run(asker, () -> work(job));
	}

	private void work(ImportJob job) {
		if (job.tries() > TRIES) {
			this.jobs.giveUp(job.id());
			return;
		}
		Content content = this.originals.content(job.digest(), job.bytes());
		Prepared read = this.imports.read(content, job.fileName(), job.facts().language(), progress(job.id()));
		this.jobs.end(job, read, content);
	}

	/** Tells the page, not more often than it asks. */
	private Progress progress(UUID id) {
		return new Progress() {

			private long told;

			@Override
			public boolean pages(int done, int all) {
				long now = System.nanoTime();
				if (this.told != 0 && done < all && now - this.told < RHYTHM.toNanos()) {
					return true;
				}
				this.told = now;
				return ImportRun.this.jobs.pages(id, done, all);
			}
		};
	}

	/** The task of the scheduler. */
	@Configuration(proxyBeanMethods = false)
	static class Task {

		@Bean
		OneTimeTask<Void> importing(ObjectProvider<ImportRun> run) {
			return Tasks.oneTime("evidence.import")
				.onFailure(new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5)))
				.execute((instance, context) -> {
					String[] ids = instance.getId().split("/");
					run.getObject().run(UUID.fromString(ids[0]), UUID.fromString(ids[1]));
				});
		}

	}

}
