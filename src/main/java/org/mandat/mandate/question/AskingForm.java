package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to note a question. */
record AskingForm(@NotNull(message = "mandate.question.refused.post") @Nullable UUID post,
		@Nullable String organisation,
		@Size(max = 200, message = "mandate.question.refused.addresseeLong") @Nullable String addressee,
		@NotBlank(message = "mandate.question.refused.words") @Size(max = 2000,
				message = "mandate.question.refused.wordsLong") @Nullable String words,
		@Nullable String duty,
		@Size(max = 200, message = "mandate.question.refused.clauseLong") @Nullable String clause,
		@Nullable String need,
		@NotNull(message = "mandate.question.refused.askedOn") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate askedOn,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate dueOn, @Nullable UUID again) {

	/** What is asked, with empty fields as none. */
	Asking asking() {
		return new Asking(java.util.Objects.requireNonNull(this.post), given(this.organisation), given(this.addressee),
				given(this.duty), given(this.clause), given(this.need), java.util.Objects.requireNonNull(this.askedOn),
				this.dueOn, this.again);
	}

	/** Whom: one of the two, and not both. */
	boolean oneAddressee() {
		return (given(this.organisation) == null) != (given(this.addressee) == null);
	}

	static @Nullable String given(@Nullable String typed) {
		return (typed == null || typed.isBlank()) ? null : typed.strip();
	}

}
