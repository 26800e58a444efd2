package org.mandat.jurisdiction;

import java.util.List;

import org.mandat.platform.text.Language;

/**
 * What a module lets a space make its own beside the packs. Whoever shows what a newer
 * pack changes asks all of them, so that nobody takes a change over without seeing what
 * it touches.
 */
public interface Adaptations {

	/** Everything that the reader's space made its own, named for this reader. */
	List<Adaptation> of(Language reader);

	/**
	 * One thing that a space made its own.
	 *
	 * @param kind the kind in the pack, such as {@code themes}
	 * @param key the key of what it stands on or replaces in the pack, or an empty text
	 * @param name what the space calls it
	 * @param path where it opens within the space, such as {@code /posts}
	 */
	record Adaptation(String kind, String key, String name, String path) {
	}

}
