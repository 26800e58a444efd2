package org.mandat.evidence.coding;

import java.util.UUID;

import org.mandat.platform.text.Refusal;

/** What an act of coding came to. */
public sealed interface Coded {

	/** Done; the passage that stands now, or the one that was taken away. */
	record Done(UUID passage) implements Coded {
	}

	/** Somebody else has worked on the sentence meanwhile; nothing was changed. */
	record Stale() implements Coded {
	}

	/** The rules say no. */
	record Refused(String field, Refusal why) implements Coded {
	}

}
