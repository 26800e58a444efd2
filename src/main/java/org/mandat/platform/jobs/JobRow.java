package org.mandat.platform.jobs;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A job as the administration sees it: no content, identifiers only.
 *
 * @param task the kind of job
 * @param instance what it is about
 * @param state running, failed or waiting
 * @param at when it runs next, or ran
 * @param recurring whether it comes again by itself
 * @param succeededAt when it last succeeded, or never
 * @param failures how often it failed since
 * @param reason why it failed last, or nothing
 * @param withdrawable whether it may be taken back
 * @param alike how many more of the same kind wait after it and are not told one by one
 */
public record JobRow(String task, String instance, String state, Instant at, boolean recurring,
		@Nullable Instant succeededAt, int failures, @Nullable String reason, boolean withdrawable, int alike) {

	/** Whether it failed and nobody has seen to it. */
	public boolean failed() {
		return "failed".equals(this.state);
	}

	/** Whether it works right now. */
	public boolean running() {
		return "running".equals(this.state);
	}

}
