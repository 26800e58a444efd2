package org.mandat.mandate.commitment;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/** Who promised where, and until when. */
record Noting(UUID post, @Nullable String organisation, String placeKind, @Nullable Worded place, LocalDate on,
		@Nullable LocalDate due, @Nullable String need, @Nullable String duty) {

}
