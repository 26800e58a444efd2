package org.mandat.evidence.correction;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the browser sends to answer to a passage. */
record AnswerForm(@Nullable String verdict,
		@Size(max = 1000, message = "evidence.correction.form.note.long") @Nullable String note) {

	@Nullable String words() {
		return (this.note == null || this.note.isBlank()) ? null : this.note.strip();
	}

}
