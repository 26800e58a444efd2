package org.mandat.evidence.suggestion;

/** Something confirmed or turned down before, read and ready to be learnt. */
public final class Lesson {

	private final Linear.Row row;

	private final Nearest.Passage passage;

	private final boolean whole;

	Lesson(Linear.Row row, Nearest.Passage passage, boolean whole) {
		this.row = row;
		this.passage = passage;
		this.whole = whole;
	}

	Linear.Row row() {
		return this.row;
	}

	Nearest.Passage passage() {
		return this.passage;
	}

	/** Whether everything in it was decided, so that others may be compared with it. */
	boolean whole() {
		return this.whole;
	}

}
