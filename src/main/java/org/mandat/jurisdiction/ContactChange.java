package org.mandat.jurisdiction;

import org.mandat.platform.web.Stale;

/** What a change of a post's contact came to. */
public sealed interface ContactChange {

	/** The contact is as typed. */
	record Changed() implements ContactChange {
	}

	/**
	 * Somebody else changed it meanwhile; nothing was changed.
	 *
	 * @param versions what is stored and what was typed
	 * @param version the version that is stored now
	 */
	record Lost(Stale<Contact> versions, long version) implements ContactChange {
	}

}
