package org.mandat.administration;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.web.Page;

/**
 * One thing of the administration in words: how it stands, and what to do if it does not
 * stand well.
 *
 * @param key its name, which its title is made of
 * @param state whether it stands well
 * @param words how it stands, in sentences
 * @param advice what to do, or nothing
 * @param href where it opens, or nowhere
 */
public record Card(String key, State state, List<String> words, @Nullable String advice, @Nullable String href) {

	/** How something stands; what is worst is said first. */
	public enum State {

		/** Something is broken or too old. */
		BAD,
		/** Somebody should look. */
		LOOK,
		/** All is well. */
		GOOD;

		/** The name in message keys. */
		public String key() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}

	}

	/** What a part of the administration contributes to its first page. */
	public interface Source {

		/**
		 * Its cards for this reader.
		 * @param machine whether the reader runs the machine
		 */
		List<Card> cards(Page page, boolean machine);

	}

}
