package org.mandat.council.seat;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the browser sends of a seat. */
record SeatForm(@NotNull(message = "council.seat.form.post.required") UUID post,
		@NotNull(message = "council.seat.form.sector.required") String sector, @Nullable UUID substitute,
		@Nullable String place, @Nullable Boolean silent,
		@NotNull(message = "council.seat.form.from.required") LocalDate from, @Nullable LocalDate until,
		@Nullable @Size(max = 120, message = "council.seat.form.document.long") String document) {

	boolean votes() {
		return !Boolean.TRUE.equals(this.silent);
	}

	@Nullable String blankToNull(@Nullable String said) {
		return (said == null || said.isBlank()) ? null : said.strip();
	}

}
