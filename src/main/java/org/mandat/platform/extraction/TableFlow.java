package org.mandat.platform.extraction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Paragraphs as they come, inside and outside of tables: what stands in a cell waits for
 * its row. A table within a cell becomes paragraphs of the cell.
 */
public final class TableFlow {

	/** Deeper tables than this are read as if they were this deep. */
	private static final int DEPTH = 20;

	private final PaperWriter out;

	private final Deque<List<List<String>>> rows = new ArrayDeque<>();

	/** Writes to this paper. */
	public TableFlow(PaperWriter out) {
		this.out = out;
	}

	/** The paper that is written. */
	public PaperWriter out() {
		return this.out;
	}

	/** A paragraph. */
	public void paragraph(String text) {
		if (this.rows.isEmpty()) {
			this.out.paragraph(text);
		}
		else {
			inCell(text);
		}
	}

	/** A heading. */
	public void heading(String text) {
		if (this.rows.isEmpty()) {
			this.out.heading(text);
		}
		else {
			inCell(text);
		}
	}

	/** An item of a list. */
	public void item(String number, String text) {
		if (this.rows.isEmpty()) {
			this.out.item(number, text);
		}
		else {
			inCell((number.isBlank() ? "-" : number.strip()) + " " + text.strip());
		}
	}

	/** A row begins. */
	public void row() {
		if (this.rows.size() < DEPTH) {
			this.rows.push(new ArrayList<>());
		}
	}

	/** A cell begins. */
	public void cell() {
		if (!this.rows.isEmpty()) {
			this.rows.peek().add(new ArrayList<>());
		}
	}

	/** A row ends. */
	public void endRow() {
		if (this.rows.isEmpty()) {
			return;
		}
		List<List<String>> row = this.rows.pop();
		if (this.rows.isEmpty()) {
			this.out.row(row);
		}
		else {
			row.forEach((cell) -> cell.forEach(this::inCell));
		}
	}

	/** The paper, with what was still open. */
	public PaperWriter finished() {
		while (!this.rows.isEmpty()) {
			endRow();
		}
		return this.out;
	}

	private void inCell(String text) {
		if (text.isBlank()) {
			return;
		}
		if (this.rows.peek().isEmpty()) {
			cell();
		}
		this.rows.peek().getLast().add(text);
	}

}
