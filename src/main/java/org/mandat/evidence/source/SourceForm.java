package org.mandat.evidence.source;

import java.time.LocalDate;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to bring a source in, beside the file. */
record SourceForm(
		@NotBlank(message = "evidence.form.title.required") @Size(max = 300,
				message = "evidence.form.title.long") @Nullable String title,
		@NotBlank(message = "evidence.form.kind.required") @Nullable String kind,
		@NotNull(message = "evidence.form.on.required") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
		@Nullable String place, @Size(max = 300, message = "evidence.form.event.long") @Nullable String event,
		@Nullable String language, @Size(max = 300, message = "evidence.form.licence.long") @Nullable String licence,
		@Nullable Boolean open, @Nullable Boolean agreed, @Nullable Boolean lifted, @Nullable String text) {

	boolean certifies() {
		return Boolean.TRUE.equals(this.lifted);
	}

	SourceFacts facts() {
		if (this.title == null || this.kind == null || this.on == null) {
			throw new IllegalStateException("a form with errors has no facts");
		}
		return new SourceFacts(this.title.strip(), SourceKind.ALL.contains(this.kind) ? this.kind : "other", this.on,
				filled(this.place), filled(this.event), filled(this.language), Boolean.TRUE.equals(this.open),
				Boolean.TRUE.equals(this.agreed), filled(this.licence));
	}

	private static @Nullable String filled(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
