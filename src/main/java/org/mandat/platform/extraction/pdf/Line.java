package org.mandat.platform.extraction.pdf;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A line of a column.
 *
 * @param text its words; marks of notes between U+E000 and U+E001
 * @param column the column it stands in, counted through the document
 * @param room the edges of that column
 * @param cells the cells of a table's row, or none
 */
record Line(String text, int page, int column, Room room, float left, float right, float base, float size, boolean bold,
		float firstWord, @Nullable List<String> cells) {

	static final char NOTE = '\uE000';

	static final char NOTE_END = '\uE001';

	/** The edges of a column. */
	record Room(float left, float right) {

		float width() {
			return this.right - this.left;
		}

	}

	Line with(String other) {
		return new Line(other, this.page, this.column, this.room, this.left, this.right, this.base, this.size,
				this.bold, this.firstWord, this.cells);
	}

	/** Whether the first word of the next line would have had room on this one. */
	boolean endsEarly(Line next) {
		return this.right + this.size * 0.3f + next.firstWord < this.room.right - this.size * 0.4f;
	}

	boolean endsSentence() {
		int at = this.text.length() - 1;
		while (at >= 0 && " \"”’»“)]".indexOf(this.text.charAt(at)) >= 0) {
			at--;
		}
		return at < 0 || ".!?:;…".indexOf(this.text.charAt(at)) >= 0;
	}

	boolean beginsSmall() {
		return !this.text.isEmpty() && Character.isLowerCase(this.text.codePointAt(0));
	}

	boolean beginsItem() {
		return Bullets.begins(this.text);
	}

}
