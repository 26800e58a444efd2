package org.mandat.mandate.agreement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Text;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to agree something locally, or to renew it. */
record AgreementForm(
		@NotBlank(message = "mandate.agreement.refused.words") @Size(max = 1000,
				message = "mandate.agreement.refused.wordsLong") @Nullable String words,
		@NotBlank(message = "mandate.agreement.refused.body") @Nullable String body,
		@NotBlank(message = "mandate.agreement.refused.document") @Size(max = 120,
				message = "mandate.agreement.refused.documentLong") @Nullable String document,
		@NotNull(message = "mandate.agreement.refused.on") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
		@NotNull(message = "mandate.agreement.refused.until") @DateTimeFormat(
				iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
		@NotNull(message = "mandate.agreement.refused.post") @Nullable UUID post, @Nullable UUID renews) {

	Agreeing agreeing(String duty) {
		return new Agreeing(duty, String.valueOf(this.body), String.valueOf(this.document).strip(),
				Objects.requireNonNull(this.on), Objects.requireNonNull(this.until), Objects.requireNonNull(this.post),
				this.renews);
	}

	Text said(String lang) {
		return Text.of(Map.of(lang, String.valueOf(this.words).strip()));
	}

}
