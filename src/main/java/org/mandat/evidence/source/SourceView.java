package org.mandat.evidence.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Everything that is known of a source but its text.
 */
public record SourceView(UUID id, String title, String kind, LocalDate on, @Nullable String placeKey,
		@Nullable String event, String language, boolean isPublic, boolean agreed, @Nullable String licence,
		byte[] digest, String charset, boolean charsetSure, int characters, int sentences, int looked,
		@Nullable String marking, @Nullable UUID broughtBy, Instant broughtAt, String fileName, long bytes,
		long version, @Nullable Integer sureness, List<String> remarks, int pages, @Nullable UUID replaces,
		@Nullable UUID replacedBy) {

	/** The first half of the text's fingerprint, in groups that can be read aloud. */
	public String fingerprint() {
		return HexFormat.ofDelimiter("").formatHex(this.digest, 0, 8).replaceAll("(.{4})(?=.)", "$1 ");
	}

	/** What a form of it begins with. */
	public Map<String, Object> typed() {
		Map<String, Object> typed = new HashMap<>();
		typed.put("title", this.title);
		typed.put("kind", this.kind);
		typed.put("on", this.on);
		typed.put("place", (this.placeKey == null) ? "" : this.placeKey);
		typed.put("event", (this.event == null) ? "" : this.event);
		typed.put("language", this.language);
		typed.put("licence", (this.licence == null) ? "" : this.licence);
		typed.put("open", this.isPublic);
		typed.put("agreed", this.agreed);
		typed.put("version", this.version);
		typed.put("replaces", this.id);
		return typed;
	}

}
