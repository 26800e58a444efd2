package org.mandat.evidence.coding;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.Span;

/**
 * What somebody who codes says of a statement.
 *
 * @param span its exact words in the text, within one sentence
 * @param themes up to three
 * @param needs the needs it speaks for
 * @param attributes values by attribute, of the list of themes
 * @param flags flags of the list of themes
 * @param place the place it is said of, or none
 * @param electedPublic whether the speaker is elected and spoke in public (G2)
 * @param how {@code suggestion}, {@code hand} or {@code bulk}
 */
public record Statement(Span span, List<String> themes, List<String> needs, Map<String, String> attributes,
		List<String> flags, @Nullable String place, boolean electedPublic, String how) {

	/** How many themes a statement carries at most. */
	public static final int MOST_THEMES = 3;

}
