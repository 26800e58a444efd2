package org.mandat.evidence.need;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What the browser sends to change how a need stands. */
record NeedForm(@Size(max = 500, message = "evidence.need.form.statement.long") @Nullable String statement,
		@Nullable String urgency, @Nullable String state,
		@Size(max = 500, message = "evidence.need.form.reason.long") @Nullable String reason) {

}
