package org.mandat.evidence.source;

import java.util.List;

/** The kinds of source that a space keeps; each has a message of its own. */
public final class SourceKind {

	/** In the order in which forms offer them. */
	public static final List<String> ALL = List.of("roundtable", "interview", "consultation", "minutes", "report",
			"survey", "letter", "note", "situation", "other");

	private SourceKind() {
	}

}
