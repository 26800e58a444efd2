package org.mandat.platform.translation;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Worded;

/**
 * The words that the reader's space agrees on, beside a text that somebody writes in a
 * further language.
 */
public interface AgreedTerms {

	/**
	 * The terms found in texts of other languages, as they are said in this one, each
	 * once; none that is not said in this one.
	 */
	List<Agreed> in(Collection<Worded> texts, String lang);

	/**
	 * A term that was found.
	 *
	 * @param found how the text's language says it
	 * @param said how the other one says it
	 * @param note what to mind, or nothing
	 */
	record Agreed(Worded found, Worded said, @Nullable String note) {
	}

}
