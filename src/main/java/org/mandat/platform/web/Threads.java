package org.mandat.platform.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What followed from a record, over the walls between modules: whoever made something of
 * a need, a duty or a task says so on its page, and neither module knows the other.
 */
@Component
public class Threads {

	private final List<Source> sources;

	Threads(List<Source> sources) {
		this.sources = List.copyOf(sources);
	}

	/** What followed from records of a kind; only what this reader may see. */
	public List<Bead> from(String kind, List<String> keys, Page page) {
		return this.sources.stream().flatMap((source) -> source.from(kind, keys, page).stream()).toList();
	}

	/** A module that makes something of the records of others. */
	public interface Source {

		/** What it made of them, the earliest first. */
		List<Bead> from(String kind, List<String> keys, Page page);

	}

	/**
	 * A bead of a thread.
	 *
	 * @param kind what it is, in the reader's language
	 * @param what what it says
	 * @param lang its language, if it is not the reader's
	 * @param note how it stands, or nothing
	 * @param href where it opens, or nowhere
	 * @param loose whether something is missing here
	 */
	public record Bead(String kind, String what, @Nullable String lang, @Nullable String note, @Nullable String href,
			boolean loose) {
	}

}
