package org.mandat.assessment.gate;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What shows a point or a signature.
 *
 * @param kind whether it is a point or a signature
 * @param key which one
 * @param proof the number of a paper; empty takes it back
 * @param on since which day
 * @param post the post that showed it or signed
 * @param version for two people who edit at once, below zero for the first
 */
public record GoLiveForm(@Nullable String kind, @Nullable String key, @Nullable String proof, @Nullable LocalDate on,
		@Nullable UUID post, @Nullable Long version) {

	static final int LONGEST = 300;

	String shown() {
		return (this.proof == null) ? "" : this.proof.strip();
	}

	boolean signature() {
		return "signature".equals(this.kind);
	}

	long seen() {
		return (this.version == null) ? -1 : this.version;
	}

}
