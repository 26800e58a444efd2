package org.mandat.mandate.agreement;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** What is agreed anew; {@code renews} is the agreement that it takes the place of. */
record Agreeing(String duty, String body, String document, LocalDate on, LocalDate until, UUID post,
		@Nullable UUID renews) {
}
