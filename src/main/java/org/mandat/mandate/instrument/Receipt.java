package org.mandat.mandate.instrument;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** That an instrument came in: from whom, when, and when it was tabled. */
public record Receipt(UUID id, String instrument, String organisation, @Nullable String sender, LocalDate received,
		@Nullable LocalDate tabled, @Nullable String label, long version) {
}
