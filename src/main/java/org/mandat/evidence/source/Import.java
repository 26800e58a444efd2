package org.mandat.evidence.source;

import java.util.UUID;

import org.mandat.platform.text.Refusal;

/** What bringing a file in came to. */
public sealed interface Import {

	/** The source stands. */
	record Imported(UUID source, int characters, int sentences) implements Import {
	}

	/** The same file is here already. */
	record AlreadyThere(UUID source, String title) implements Import {
	}

	/** The paper bears a marking of classification; nothing of it was kept (G6). */
	record Marked(Refusal why) implements Import {
	}

	/** Not a text that can be read here; nothing of it was kept. */
	record Unreadable(Refusal why) implements Import {
	}

}
