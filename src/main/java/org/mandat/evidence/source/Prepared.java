package org.mandat.evidence.source;

import org.mandat.evidence.source.ReadText.Reading;

/** A file that was read and of which nothing is kept yet. */
public final class Prepared {

	private final Reading reading;

	Prepared(Reading reading) {
		this.reading = reading;
	}

	Reading reading() {
		return this.reading;
	}

}
