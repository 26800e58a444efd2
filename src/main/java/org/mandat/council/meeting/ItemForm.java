package org.mandat.council.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the browser sends of an item of an agenda. */
record ItemForm(
		@NotBlank(message = "council.item.form.words.required") @Size(max = 200,
				message = "council.item.form.words.long") String words,
		@NotNull(message = "council.item.form.kind.required") @Pattern(regexp = "note|review|hearing|decide",
				message = "council.item.form.kind.required") String kind,
		@Nullable @Min(value = 1, message = "council.item.form.minutes.range") @Max(value = 600,
				message = "council.item.form.minutes.range") Integer minutes,
		@Nullable Boolean withheld) {

	boolean hidden() {
		return Boolean.TRUE.equals(this.withheld);
	}

}
