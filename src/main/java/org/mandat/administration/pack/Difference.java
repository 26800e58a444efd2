package org.mandat.administration.pack;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Adaptations.Adaptation;

/**
 * What a newer edition does with one item.
 *
 * @param kind its kind
 * @param key its key
 * @param how {@code added}, {@code changed} or {@code removed}
 * @param name what it is called, in the reader's language as far as it is there
 * @param lines what changed in it
 * @param more how many further lines changed
 * @param touched what the space made its own on it: both want a look
 */
public record Difference(String kind, String key, String how, String name, List<Line> lines, int more,
		List<Adaptation> touched) {

	/** What a form sends. */
	public String id() {
		return this.kind + "/" + this.key;
	}

	/** A value that changed, by its way through the item. */
	public record Line(String way, @Nullable String before, @Nullable String after) {
	}

}
