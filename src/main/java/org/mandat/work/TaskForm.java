package org.mandat.work;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to give a post a task. */
record TaskForm(
		@NotBlank(message = "work.task.form.title.required") @Size(max = 200,
				message = "work.task.form.title.long") String title,
		@NotNull(message = "work.task.form.post.required") UUID post,
		@Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due) {

	/**
	 * The title in the language in which it was typed; Latin Serbian is kept as typed,
	 * under its own tag.
	 */
	Text text(Language language) {
		Map<String, String> forms = new LinkedHashMap<>();
		forms.put(language.tag(), this.title.strip());
		return Text.of(forms);
	}

}
