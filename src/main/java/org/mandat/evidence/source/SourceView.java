package org.mandat.evidence.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a source but its text.
 */
public record SourceView(UUID id, String title, String kind, LocalDate on, @Nullable String placeKey,
		@Nullable String event, String language, boolean isPublic, boolean agreed, @Nullable String licence,
		byte[] digest, String charset, boolean charsetSure, int characters, int sentences, int looked,
		@Nullable String marking, @Nullable UUID broughtBy, Instant broughtAt, String fileName, long bytes,
		long version) {

	/** The first half of the text's fingerprint, in groups that can be read aloud. */
	public String fingerprint() {
		return HexFormat.ofDelimiter("").formatHex(this.digest, 0, 8).replaceAll("(.{4})(?=.)", "$1 ");
	}

}
