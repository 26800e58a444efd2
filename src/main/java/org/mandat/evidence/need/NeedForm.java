package org.mandat.evidence.need;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the browser sends to change how a need stands.
 *
 * @param same whether the statement says the same as the other languages do
 */
record NeedForm(@Size(max = 500, message = "evidence.need.form.statement.long") @Nullable String statement,
		@Nullable Boolean same, @Nullable String urgency, @Nullable String state,
		@Size(max = 500, message = "evidence.need.form.reason.long") @Nullable String reason) {

	@Nullable String said() {
		return filled(this.statement);
	}

	@Nullable String why() {
		return filled(this.reason);
	}

	boolean saysTheSame() {
		return Boolean.TRUE.equals(this.same);
	}

	private static @Nullable String filled(@Nullable String value) {
		return (value == null || value.isBlank()) ? null : value.strip();
	}

}
