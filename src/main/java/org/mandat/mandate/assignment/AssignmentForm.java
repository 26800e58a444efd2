package org.mandat.mandate.assignment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to assign a part in a duty. */
record AssignmentForm(@NotNull(message = "mandate.assignment.refused.part") @Nullable String part, @Nullable UUID post,
		@Size(max = 200, message = "mandate.assignment.refused.organisationLong") @Nullable String organisation,
		@NotNull(message = "mandate.assignment.refused.since") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
		@Size(max = 120, message = "mandate.assignment.refused.documentLong") @Nullable String document) {

	Assigning assigning(String duty, Part part, String lang) {
		String named = stripped(this.organisation);
		return new Assigning(duty, part, this.post, (named == null) ? null : new Worded(named, lang),
				stripped(this.document), Objects.requireNonNull(this.since));
	}

	private static @Nullable String stripped(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
