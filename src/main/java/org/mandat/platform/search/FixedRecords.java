package org.mandat.platform.search;

import java.util.List;

import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Language;

/**
 * Records that are found but kept in no table, such as those of a pack: they are the same
 * for every space that uses the pack, and change only with it.
 */
public interface FixedRecords {

	/** Those that fit and that the actor may open, the reader's language first. */
	List<Found> find(Actor actor, Language reader, Sought sought);

}
