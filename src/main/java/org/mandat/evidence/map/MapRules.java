package org.mandat.evidence.map;

import java.util.Arrays;

import org.mandat.evidence.need.ListMarks;

/**
 * What of a table of counts may be shown outside the own space (ground rules G3 and G8).
 * A cell below the least number is withheld, and as many more as it takes so that no sum
 * tells it; a filtered cell also where what the filter leaves out would be too few.
 */
final class MapRules {

	private final Counts counts;

	private final Mark[][] cells;

	private final boolean[] rowTotals;

	private final boolean[] columnTotals;

	private MapRules(Counts counts) {
		this.counts = counts;
		this.cells = new Mark[counts.shown().length][counts.least().length];
		this.rowTotals = new boolean[counts.shown().length];
		this.columnTotals = new boolean[counts.least().length];
		Arrays.fill(this.rowTotals, true);
		Arrays.fill(this.columnTotals, true);
	}

	/** What is shown of these counts. */
	static MapRules of(Counts counts) {
		MapRules rules = new MapRules(counts);
		rules.withholdSmall();
		boolean changed = true;
		while (changed) {
			changed = rules.withholdWhereSumsTell();
		}
		rules.withholdSecondTotal();
		return rules;
	}

	/** How a cell is shown. */
	Mark cell(int row, int column) {
		return this.cells[row][column];
	}

	/** Whether the sum of a row is shown. */
	boolean rowTotal(int row) {
		return this.rowTotals[row];
	}

	/** Whether the sum of a column is shown. */
	boolean columnTotal(int column) {
		return this.columnTotals[column];
	}

	/** The sum of what a row's total is made of. */
	int sumOfRow(int row) {
		int sum = 0;
		for (int c = 0; c < columns(); c++) {
			sum += (this.cells[row][c] == Mark.CLOSED) ? 0 : this.counts.shown()[row][c];
		}
		return sum;
	}

	/** The sum of a column over all rows. */
	int sumOfColumn(int column) {
		int sum = 0;
		for (int r = 0; r < rows(); r++) {
			sum += this.counts.shown()[r][column];
		}
		return sum;
	}

	private void withholdSmall() {
		for (int r = 0; r < rows(); r++) {
			for (int c = 0; c < columns(); c++) {
				this.cells[r][c] = mark(r, c);
			}
			this.rowTotals[r] = this.counts.open()[r] || !few(sumOfRow(r), ListMarks.LEAST);
		}
		for (int c = 0; c < columns(); c++) {
			this.columnTotals[c] = this.counts.columnSums() && !few(sumOfColumn(c), this.counts.least()[c]);
		}
	}

	private Mark mark(int row, int column) {
		if (this.counts.open()[row]) {
			return Mark.SHOWN;
		}
		if (this.counts.closed()[column]) {
			return Mark.CLOSED;
		}
		int least = this.counts.least()[column];
		int shown = this.counts.shown()[row][column];
		boolean difference = shown > 0 && few(this.counts.leftOut()[row][column], least);
		return (few(shown, least) || difference) ? Mark.WITHHELD : Mark.SHOWN;
	}

	private boolean withholdWhereSumsTell() {
		boolean changed = false;
		for (int r = 0; r < rows(); r++) {
			if (!this.counts.open()[r] && this.rowTotals[r]) {
				int[][] line = new int[columns()][];
				for (int c = 0; c < columns(); c++) {
					line[c] = new int[] { r, c };
				}
				changed |= protect(line, this.rowTotals, r);
			}
		}
		for (int c = 0; c < columns(); c++) {
			if (this.columnTotals[c] && !this.counts.closed()[c]) {
				int[][] line = new int[rows()][];
				for (int r = 0; r < rows(); r++) {
					line[r] = new int[] { r, c };
				}
				changed |= protect(line, this.columnTotals, c);
			}
		}
		return changed;
	}

	/** One line with its sum: what is withheld in it must stay unknown together. */
	private boolean protect(int[][] line, boolean[] totals, int total) {
		int hidden = 0;
		int sum = 0;
		int[] smallest = null;
		for (int[] cell : line) {
			Mark mark = this.cells[cell[0]][cell[1]];
			int value = this.counts.shown()[cell[0]][cell[1]];
			if (mark == Mark.WITHHELD) {
				hidden++;
				sum += value;
			}
			else if (mark == Mark.SHOWN && value > 0 && !this.counts.open()[cell[0]]
					&& (smallest == null || value < this.counts.shown()[smallest[0]][smallest[1]])) {
				smallest = cell;
			}
		}
		if (hidden == 0 || (hidden > 1 && sum >= ListMarks.LEAST)) {
			return false;
		}
		if (smallest == null) {
			totals[total] = false;
		}
		else {
			this.cells[smallest[0]][smallest[1]] = Mark.WITHHELD;
		}
		return true;
	}

	/** All sums of rows are together all sums of columns: one missing would be told. */
	private void withholdSecondTotal() {
		int missing = 0;
		int smallest = -1;
		for (int r = 0; r < rows(); r++) {
			int sum = sumOfRow(r);
			if (!this.rowTotals[r]) {
				missing++;
			}
			else if (sum > 0 && !this.counts.open()[r] && (smallest < 0 || sum < sumOfRow(smallest))) {
				smallest = r;
			}
		}
		for (int c = 0; c < columns(); c++) {
			missing += (this.columnTotals[c] || this.counts.closed()[c]) ? 0 : 1;
		}
		if (this.counts.columnSums() && missing == 1 && smallest >= 0) {
			this.rowTotals[smallest] = false;
		}
	}

	private static boolean few(int number, int least) {
		return number > 0 && number < least;
	}

	private int rows() {
		return this.cells.length;
	}

	private int columns() {
		return this.counts.least().length;
	}

	/** How a cell is shown. */
	enum Mark {

		/** Its number. */
		SHOWN,
		/** That it is too small, or would tell another that is. */
		WITHHELD,
		/** That the theme is not shown by municipality. */
		CLOSED

	}

	/**
	 * A table of counts.
	 *
	 * @param shown the counts, row by row
	 * @param leftOut what the filter leaves out of each
	 * @param open the rows of the own space, of which nothing is kept back
	 * @param closed the columns of themes that stigmatise
	 * @param least below which number a column's cells are withheld
	 * @param columnSums whether columns have sums
	 */
	record Counts(int[][] shown, int[][] leftOut, boolean[] open, boolean[] closed, int[] least, boolean columnSums) {
	}

}
