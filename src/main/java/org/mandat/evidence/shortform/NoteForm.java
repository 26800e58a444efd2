package org.mandat.evidence.shortform;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A note after a conversation: with whom by role, when, what was said. */
record NoteForm(@NotBlank(message = "evidence.note.role.required") @Nullable String role,
		@NotBlank(message = "evidence.form.on.required") @Nullable String on, @Nullable String place,
		@Size(max = 300, message = "evidence.form.event.long") @Nullable String event,
		@NotBlank(message = "evidence.note.said.required") @Size(max = ShortForms.MOST,
				message = "evidence.note.said.long") @Nullable String said,
		@Nullable String names) {

}
