package org.mandat.evidence.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.sentence.Span;

/**
 * A passage as its own space sees it.
 *
 * @param themes its themes
 * @param needs the kinds of need it speaks for
 * @param bulk whether a theme was confirmed in bulk, by nobody's look
 * @param codes its themes as they were coded: with the space's sub-theme where one was
 * chosen
 * @param coders how many different people coded each of its themes, at least; one is
 * single-coded material
 * @param versions the versions of the list that it was coded with
 * @param by the tenures that coded it
 */
public record PassageView(UUID id, UUID source, int sentence, Span span, String words, String language, String saidIn,
		LocalDate saidOn, boolean isPublic, @Nullable String place, Map<String, String> attributes, List<String> flags,
		boolean electedPublic, List<String> themes, List<String> needs, boolean bulk, List<String> codes, int coders,
		List<String> versions, List<UUID> by) {

	/** The needs of the list of themes that it speaks for, without those of the space. */
	public List<String> needs(Codebook codebook) {
		return this.needs.stream().filter((need) -> codebook.need(need).isPresent()).distinct().toList();
	}

	/** The value of an attribute, or an empty text. */
	public String attribute(String id) {
		return this.attributes.getOrDefault(id, "");
	}

}
