package org.mandat.protocol;

import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * What is entered in the book.
 *
 * @param subject what the paper is about, as it stands in the book
 * @param others the same in further languages, by the tag in which they are stored
 * @param paper the kind of paper, if it is made here
 * @param of of which record that tells
 */
record Entering(Worded subject, Map<String, String> others, @Nullable String paper, @Nullable UUID of) {

	/** In one language only. */
	Entering(Worded subject) {
		this(subject, Map.of(), null, null);
	}

}
