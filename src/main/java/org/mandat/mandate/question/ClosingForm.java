package org.mandat.mandate.question;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to close a question. */
record ClosingForm(@NotBlank(message = "mandate.question.refused.state") @Nullable String outcome,
		@NotNull(message = "mandate.question.refused.closedOn") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate closedOn,
		@Size(max = 200, message = "mandate.question.refused.byLong") @Nullable String by,
		@Size(max = 10_000, message = "mandate.question.refused.answerLong") @Nullable String answer) {

	static final List<String> STATES = List.of("answered", "empty", "withdrawn");

	/** Whether words are there where the outcome needs them. */
	boolean complete() {
		return "empty".equals(this.outcome) || AskingForm.given(this.answer) != null;
	}

}
