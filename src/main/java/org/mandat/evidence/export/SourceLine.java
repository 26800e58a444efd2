package org.mandat.evidence.export;

import java.time.LocalDate;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** A source as an export gives it. */
record SourceLine(UUID source, String title, String kind, LocalDate on, @Nullable String place, @Nullable String event,
		String language, boolean open, boolean agreed, @Nullable String licence, int characters, int sentences,
		int looked, int passages) {

}
