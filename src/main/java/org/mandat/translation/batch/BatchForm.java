package org.mandat.translation.batch;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.PrivateNames;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What the browser sends to send texts out.
 *
 * @param source from which language
 * @param lang into which
 * @param kind the kinds of text; none means all
 * @param toWhom an office or a role
 * @param due until when
 * @param sure whether what may be a name is none of a private person
 */
record BatchForm(@NotBlank(message = "translation.batch.form.lang.required") String source,
		@NotBlank(message = "translation.batch.form.lang.required") String lang, @Nullable List<String> kind,
		@NotBlank(message = "translation.batch.form.toWhom.required") @Size(max = 200,
				message = "translation.batch.form.toWhom.long") String toWhom,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due, @Nullable Boolean sure) {

	/** What may be the name of a private person, unless somebody is sure. */
	List<String> names() {
		return Boolean.TRUE.equals(this.sure) ? List.of() : PrivateNames.in(this.toWhom, (word) -> false);
	}

	boolean takes(String key) {
		return this.kind == null || this.kind.isEmpty() || this.kind.contains(key);
	}

	/** Whether the day can be meant. */
	boolean likely(LocalDate today) {
		return this.due == null || !this.due.isBefore(today) && this.due.isBefore(today.plusYears(2));
	}

}
