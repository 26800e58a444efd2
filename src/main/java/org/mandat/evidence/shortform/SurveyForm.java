package org.mandat.evidence.shortform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The open answers to one question of a survey. */
record SurveyForm(
		@NotBlank(message = "evidence.form.title.required") @Size(max = 300,
				message = "evidence.form.title.long") @Nullable String title,
		@NotBlank(message = "evidence.form.on.required") @Nullable String on,
		@Size(max = 300, message = "evidence.survey.question.long") @Nullable String question,
		@Size(max = 100, message = "evidence.survey.column.long") @Nullable String column, @Nullable String lines,
		@Nullable String names) {

}
