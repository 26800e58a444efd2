package org.mandat.evidence.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.Span;

/**
 * A passage as its own space sees it.
 *
 * @param themes its themes
 * @param needs the kinds of need it speaks for
 * @param bulk whether a theme was confirmed in bulk, by nobody's look
 */
public record PassageView(UUID id, UUID source, int sentence, Span span, String words, String language, String saidIn,
		LocalDate saidOn, boolean isPublic, @Nullable String place, Map<String, String> attributes, List<String> flags,
		boolean electedPublic, List<String> themes, List<String> needs, boolean bulk) {

	/** The value of an attribute, or an empty text. */
	public String attribute(String id) {
		return this.attributes.getOrDefault(id, "");
	}

}
