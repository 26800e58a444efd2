package org.mandat.evidence.source;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Which sources a list shows and where it goes on. What cannot be read is left out, as if
 * it had not been asked.
 */
public record SourceFilter(@Nullable String kind, @Nullable String language, @Nullable Boolean isPublic,
		@Nullable LocalDate afterDate, @Nullable UUID afterId) {

	/** The filter that a request asks for. */
	public static SourceFilter of(Map<String, String> asked) {
		String kind = asked.get("kind");
		String language = asked.get("language");
		String open = asked.get("public");
		LocalDate date = null;
		UUID id = null;
		String after = asked.getOrDefault("after", "");
		try {
			if (after.length() > 11) {
				date = LocalDate.parse(after.substring(0, 10));
				id = UUID.fromString(after.substring(11));
			}
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			date = null;
			id = null;
		}
		return new SourceFilter((kind != null && SourceKind.ALL.contains(kind)) ? kind : null,
				(language != null && LanguageTags.known(language)) ? language : null,
				(open == null || !open.matches("yes|no")) ? null : "yes".equals(open), date, id);
	}

	/** The words in force, by the name of their parameter. */
	public Map<String, String> words() {
		Map<String, String> words = new java.util.LinkedHashMap<>();
		if (this.kind != null) {
			words.put("kind", this.kind);
		}
		if (this.language != null) {
			words.put("language", this.language);
		}
		if (this.isPublic != null) {
			words.put("public", this.isPublic ? "yes" : "no");
		}
		return words;
	}

	/** The query of the list without this word, or with another value for it. */
	public String with(String name, @Nullable String value) {
		Map<String, String> words = words();
		words.remove(name);
		if (value != null) {
			words.put(name, value);
		}
		List<String> parts = new ArrayList<>();
		words.forEach((key, one) -> parts.add(key + "=" + one));
		return parts.isEmpty() ? "" : "?" + String.join("&", parts);
	}

}
