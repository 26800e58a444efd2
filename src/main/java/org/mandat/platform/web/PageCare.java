package org.mandat.platform.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.security.Actor;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Worded;

/** Knows who cares for the pages of a space. */
public interface PageCare {

	/** For a page about this; nothing if nobody cares. */
	@Nullable Care of(Actor actor, Language reader, Subject subject);

	/**
	 * What a page is about.
	 *
	 * @param kinds kinds of record, as the audit trail names them
	 * @param record the one record, or none for all of these kinds
	 */
	record Subject(List<String> kinds, @Nullable UUID record) {
	}

	/**
	 * The foot of a page.
	 *
	 * @param responsible the post that answers for it
	 * @param changed when what it shows last changed, or nothing
	 */
	record Care(Worded responsible, @Nullable Instant changed) {
	}

}
