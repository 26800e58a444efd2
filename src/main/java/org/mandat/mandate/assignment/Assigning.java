package org.mandat.mandate.assignment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/** What is assigned anew: to a post or, in words, to an organisation. */
record Assigning(String duty, Part part, @Nullable UUID post, @Nullable Worded organisation, @Nullable String document,
		LocalDate since) {

	/** Whether the one of the kept assignment is meant here too. */
	boolean sameAs(Assignment kept) {
		if (this.post != null || kept.post() != null) {
			return this.post != null && this.post.equals(kept.post());
		}
		return this.organisation != null && this.organisation.words().equalsIgnoreCase(kept.who().words());
	}

}
