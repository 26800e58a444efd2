package org.mandat.evidence.importing;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceKind;
import org.mandat.platform.web.NotThere;

/** What the browser sends to bring a source in, beside the file. */
record SourceForm(
		@NotBlank(message = "evidence.form.title.required") @Size(max = 300,
				message = "evidence.form.title.long") @Nullable String title,
		@NotBlank(message = "evidence.form.kind.required") @Nullable String kind,
		@NotBlank(message = "evidence.form.on.required") @Nullable String on, @Nullable String place,
		@Size(max = 300, message = "evidence.form.event.long") @Nullable String event, @Nullable String language,
		@Size(max = 300, message = "evidence.form.licence.long") @Nullable String licence, @Nullable Boolean open,
		@Nullable Boolean agreed, @Nullable Boolean lifted, @Nullable String text, @Nullable String replaces) {

	boolean certifies() {
		return Boolean.TRUE.equals(this.lifted);
	}

	/** The day that was typed, or nothing if it is none. */
	@Nullable LocalDate day() {
		try {
			return (this.on == null) ? null : LocalDate.parse(this.on.strip());
		}
		catch (DateTimeParseException ex) {
			return null;
		}
	}

	SourceFacts facts() {
		LocalDate day = day();
		if (this.title == null || this.kind == null || day == null) {
			throw new IllegalStateException("a form with errors has no facts");
		}
		return new SourceFacts(this.title.strip(), SourceKind.ALL.contains(this.kind) ? this.kind : "other", day,
				filled(this.place), filled(this.event), filled(this.language), Boolean.TRUE.equals(this.open),
				Boolean.TRUE.equals(this.agreed), filled(this.licence), replaced());
	}

	/** The source of which this is a new version; what is no identifier is none. */
	@Nullable UUID replaced() {
		try {
			return (this.replaces == null || this.replaces.isBlank()) ? null : UUID.fromString(this.replaces.strip());
		}
		catch (IllegalArgumentException ex) {
			throw new NotThere();
		}
	}

	private static @Nullable String filled(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
