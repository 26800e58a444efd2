package org.mandat.evidence.map;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to note that a municipality was invited. */
record InvitationForm(@NotBlank(message = "evidence.invitation.place.required") @Nullable String place,
		@NotNull(message = "evidence.invitation.on.required") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
		@NotBlank(message = "evidence.invitation.event.required") @Size(max = 300,
				message = "evidence.form.event.long") @Nullable String event) {

}
