package org.mandat.mandate.instrument;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the browser sends of a receipt: an organisation and a post there, never a person.
 */
record ReceiptForm(
		@NotBlank(message = "mandate.receipt.form.organisation.required") @Size(max = 200,
				message = "mandate.receipt.form.long") String organisation,
		@Nullable @Size(max = 200, message = "mandate.receipt.form.long") String sender,
		@NotNull(message = "mandate.receipt.form.received.required") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) LocalDate received,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate tabled,
		@Nullable @Size(max = 60, message = "mandate.receipt.form.long") String label) {
}
