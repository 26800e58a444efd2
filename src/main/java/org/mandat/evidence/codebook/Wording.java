package org.mandat.evidence.codebook;

import org.jspecify.annotations.Nullable;

/**
 * The texts of a sub-theme in one language.
 *
 * @param name its name
 * @param definition what it means
 * @param counts what counts
 * @param countsNot what does not
 * @param example a statement of which it speaks
 */
record Wording(String name, String definition, @Nullable String counts, @Nullable String countsNot,
		@Nullable String example) {

}
