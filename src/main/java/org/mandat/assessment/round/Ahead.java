package org.mandat.assessment.round;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Benchmark;

/** What the page of an open round says of each benchmark. */
public final class Ahead {

	private final Closing closing;

	Ahead(Closing closing) {
		this.closing = closing;
	}

	/** One word for what would become of it if the round were closed now. */
	public String fate(Benchmark benchmark) {
		return this.closing.of(benchmark).name().toLowerCase(Locale.ROOT);
	}

	/** The level that would hold; nothing if it was not asked or does not apply. */
	public @Nullable Integer level(Benchmark benchmark) {
		Score said = this.closing.said(benchmark);
		if (said != null) {
			return said.level();
		}
		Answer answer = this.closing.standing().of(benchmark);
		return "expired".equals(fate(benchmark)) ? Integer.valueOf(0) : (answer == null) ? null : answer.level();
	}

	/** The answer that holds until the closing. */
	public @Nullable Answer before(Benchmark benchmark) {
		return this.closing.standing().of(benchmark);
	}

	/** How many benchmarks were answered in the round. */
	public int said() {
		return this.closing.scores().size();
	}

	/** How many proofs would fall if the round were closed now. */
	public int expiring() {
		return this.closing.expiring();
	}

	/** How many benchmarks there are. */
	public int asked() {
		return this.closing.standing().asked();
	}

}
