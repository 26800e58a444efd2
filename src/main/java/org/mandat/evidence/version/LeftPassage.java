package org.mandat.evidence.version;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A coding that a new version of its paper left behind.
 *
 * @param words its words, as they stand in the earlier version
 * @param themes its themes, apart by a blank
 * @param nearest the number of the sentence that comes nearest, if one does
 * @param near that sentence
 */
public record LeftPassage(UUID id, String words, String language, @Nullable String themes, @Nullable Integer nearest,
		@Nullable String near) {

}
