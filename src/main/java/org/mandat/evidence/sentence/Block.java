package org.mandat.evidence.sentence;

/**
 * A paragraph, heading or list item: what a sentence never crosses. Positions are UTF-16
 * units here and nowhere outside this package.
 */
record Block(int start, int end, Kind kind) {

	/** What kind of block it is. */
	enum Kind {

		PARAGRAPH, HEADING, ITEM

	}

	Block joinedTo(Block next) {
		return new Block(this.start, next.end, this.kind);
	}

}
