package org.mandat.platform.extraction;

/** What reading a file came to. */
public sealed interface Extraction {

	/** There is a text. */
	record Done(Extracted file) implements Extraction {
	}

	/** There is none. */
	record Failed(Unreadable why) implements Extraction {
	}

}
