package org.mandat.platform.extraction.pdf;

/**
 * A word on a page: where it stands, in points from the upper left corner.
 *
 * @param base the line it stands on
 * @param size the height of its letters' box
 * @param raised whether it stands above the line of its neighbours, as marks of notes do
 */
record Word(String text, float left, float right, float base, float size, boolean bold, boolean raised) {

	float top() {
		return this.base - this.size * 0.75f;
	}

	float bottom() {
		return this.base + this.size * 0.2f;
	}

	float middle() {
		return (this.left + this.right) / 2;
	}

}
