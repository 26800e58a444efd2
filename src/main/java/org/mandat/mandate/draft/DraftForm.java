package org.mandat.mandate.draft;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What the browser sends to draw a paper up. */
record DraftForm(@Nullable String duty, @Nullable UUID post, @Nullable UUID other,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate until,
		@Min(value = 1, message = "mandate.draft.refused.hours") @Max(value = 1000,
				message = "mandate.draft.refused.hours") @Nullable Integer hours,
		@Min(value = 1, message = "mandate.draft.refused.money") @Max(value = 100_000_000,
				message = "mandate.draft.refused.money") @Nullable Integer money,
		@Nullable List<String> partner) {

	Drafting drafting(DraftKind kind) {
		String about = (this.duty == null || this.duty.isBlank()) ? null : this.duty;
		return switch (kind.about()) {
			case POSTS ->
				new Drafting(kind, about, this.post, this.other, this.from, this.until, null, null, List.of());
			case COST -> new Drafting(kind, about, null, null, null, null, this.hours, this.money, List.of());
			case ORGANISATIONS, TOWNS -> new Drafting(kind, about, null, null, null, null, null, null,
					(this.partner == null) ? List.of() : this.partner);
		};
	}

}
