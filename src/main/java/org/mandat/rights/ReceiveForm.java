package org.mandat.rights;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A request on paper, as the register's keeper types it in. */
record ReceiveForm(@NotNull(message = "rights.form.person.required") @Nullable UUID person,
		@NotBlank(message = "rights.form.kind.required") @Nullable String kind,
		@NotBlank(message = "rights.form.identity.required") @Nullable String identity,
		@NotNull(message = "rights.form.received.required") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate received,
		@Size(max = 2000, message = "rights.form.words.long") @Nullable String words) {

}
