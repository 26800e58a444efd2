package org.mandat.mandate.commitment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to note a commitment. */
record CommitmentForm(
		@NotBlank(message = "mandate.commitment.refused.words") @Size(max = 200,
				message = "mandate.commitment.refused.wordsLong") @Nullable String words,
		@Nullable String organisation, @NotNull(message = "mandate.commitment.refused.post") @Nullable UUID post,
		@NotBlank(message = "mandate.commitment.refused.placeKind") @Nullable String placeKind,
		@Size(max = 200, message = "mandate.commitment.refused.placeLong") @Nullable String place,
		@NotNull(message = "mandate.commitment.refused.on") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate due, @Nullable String duty,
		@Nullable String need) {

	Noting noting(String lang) {
		String where = given(this.place);
		return new Noting(Objects.requireNonNull(this.post), given(this.organisation), String.valueOf(this.placeKind),
				(where == null) ? null : new Worded(where, lang), Objects.requireNonNull(this.on), this.due,
				given(this.need), given(this.duty));
	}

	static @Nullable String given(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
