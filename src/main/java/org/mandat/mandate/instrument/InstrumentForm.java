package org.mandat.mandate.instrument;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the browser sends of an instrument. Of one of the pack, kind, number and title
 * stay those of the pack.
 */
record InstrumentForm(@Nullable @Size(max = 300, message = "mandate.instrument.form.title.long") String title,
		@Nullable String kind, @Nullable @Size(max = 60, message = "mandate.instrument.form.number.long") String number,
		@NotNull(message = "mandate.instrument.form.status.required") String status,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
		@NotBlank(message = "mandate.instrument.form.source.required") @Size(max = 300,
				message = "mandate.instrument.form.source.long") String source,
		@Nullable @Size(max = 500, message = "mandate.instrument.form.url.bad") String url) {

	/** A field that was left empty is nothing. */
	static @Nullable String filled(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
