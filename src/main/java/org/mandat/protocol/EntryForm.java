package org.mandat.protocol;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to enter a paper in the book. */
record EntryForm(
		@NotBlank(message = "protocol.form.subject.required") @Size(max = 300,
				message = "protocol.form.subject.long") String subject,
		@Nullable String number, @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {

	private static final int FIRST = 1990;

	/** Whether a number was typed; otherwise the next one is drawn. */
	boolean typed() {
		return this.number != null && !this.number.isBlank();
	}

	String typedNumber() {
		return (this.number == null) ? "" : this.number;
	}

	/** Whether the date can be that of a paper. */
	boolean likely(LocalDate today) {
		return this.on == null || !this.on.isAfter(today) && this.on.getYear() >= FIRST;
	}

}
