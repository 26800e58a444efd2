package org.mandat.platform.extraction;

/** Thrown while a file is read, where it turns out that it gives no text. */
public final class Refused extends RuntimeException {

	private final Unreadable why;

	/** Refuses for this reason. */
	public Refused(Unreadable why) {
		super(why.name());
		this.why = why;
	}

	/** The reason. */
	public Unreadable why() {
		return this.why;
	}

}
