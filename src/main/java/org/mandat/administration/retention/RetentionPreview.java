package org.mandat.administration.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.jobs.JobBoard;
import org.mandat.platform.jobs.JobRow;
import org.mandat.platform.privacy.Holds;
import org.mandat.platform.privacy.Retained;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Asks every rule what it would remove tonight, in a month and in a year. */
@Service
class RetentionPreview {

	/** Which job carries out which rule. */
	private static final Map<String, String> JOBS = Map.of("forms", "platform.form-cleaning", "sessions",
			"identity.cleaning", "links", "identity.cleaning", "browsers", "identity.cleaning", "tries",
			"identity.cleaning", "backups", "daily-backup");

	private static final int JOBS_READ = 200;

	private final ObjectProvider<Retained> rules;

	private final ObjectProvider<Holds> holds;

	private final JobBoard jobs;

	private final Clock clock;

	RetentionPreview(ObjectProvider<Retained> rules, ObjectProvider<Holds> holds, JobBoard jobs, Clock clock) {
		this.rules = rules;
		this.holds = holds;
		this.jobs = jobs;
		this.clock = clock;
	}

	/** The rules of the space; those of the installation for who runs the machine. */
	List<RetentionLine> lines(boolean machine) {
		Instant now = this.clock.instant();
		List<JobRow> jobs = this.jobs.all(JOBS_READ);
		return this.rules.stream()
			.filter((rule) -> machine || !rule.ofInstallation())
			.map((rule) -> line(rule, now, next(rule.key(), jobs)))
			.sorted(Comparator.comparing(RetentionLine::installation).thenComparing(RetentionLine::key))
			.toList();
	}

	/** How many legal holds stand in the space. */
	int holds() {
		return this.holds.stream().mapToInt(Holds::standing).sum();
	}

	private static RetentionLine line(Retained rule, Instant now, @Nullable Instant next) {
		Retained.Count night = rule.at(now.plus(Duration.ofDays(1)));
		return new RetentionLine(rule.key(), rule.kept().getDays(), rule.ofInstallation(), night.all(), night.due(),
				rule.at(now.plus(Duration.ofDays(30))).due(), rule.at(now.plus(Duration.ofDays(365))).due(), next);
	}

	private static @Nullable Instant next(String rule, List<JobRow> jobs) {
		String job = JOBS.get(rule);
		return jobs.stream()
			.filter((row) -> row.task().equals(job))
			.map(JobRow::at)
			.min(Comparator.naturalOrder())
			.orElse(null);
	}

}
