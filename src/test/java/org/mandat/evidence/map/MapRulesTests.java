package org.mandat.evidence.map;

import java.util.Arrays;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.mandat.evidence.map.MapRules.Counts;
import org.mandat.evidence.map.MapRules.Mark;

import static org.assertj.core.api.Assertions.assertThat;

/** What the map keeps back outside the own space, and that no sum tells it. */
class MapRulesTests {

	@Test
	void withholdsSmallNumbersAndASecondWhereTheSumWouldTell() {
		MapRules rules = of(new int[][] { { 3, 9, 20 }, { 8, 11, 12 }, { 0, 7, 30 } });
		assertThat(rules.cell(0, 0)).isEqualTo(Mark.WITHHELD);
		assertThat(rules.cell(0, 1)).as("the row's sum would tell the first").isEqualTo(Mark.WITHHELD);
		assertThat(rules.cell(0, 2)).isEqualTo(Mark.SHOWN);
		assertThat(rules.cell(1, 0)).as("the column's sum would tell it as well").isEqualTo(Mark.WITHHELD);
		assertThat(rules.cell(2, 0)).as("nothing said is no secret").isEqualTo(Mark.SHOWN);
		assertNothingIsTold(rules, 3, 3);
	}

	@Test
	void keepsNothingBackInTheOwnRow() {
		Counts counts = new Counts(new int[][] { { 1, 2 } }, new int[1][2], new boolean[] { true },
				new boolean[] { true, false }, new int[] { 5, 5 }, false);
		MapRules rules = MapRules.of(counts);
		assertThat(rules.cell(0, 0)).isEqualTo(Mark.SHOWN);
		assertThat(rules.cell(0, 1)).isEqualTo(Mark.SHOWN);
		assertThat(rules.rowTotal(0)).isTrue();
	}

	@Test
	void closesStigmatisingThemesByMunicipalityAndInTheSumOfARow() {
		Counts counts = new Counts(new int[][] { { 40, 20 }, { 50, 30 } }, new int[2][2], new boolean[2],
				new boolean[] { true, false }, new int[] { 5, 5 }, true);
		MapRules rules = MapRules.of(counts);
		assertThat(rules.cell(0, 0)).isEqualTo(Mark.CLOSED);
		assertThat(rules.sumOfRow(0)).isEqualTo(20);
		assertThat(rules.columnTotal(0)).isTrue();
		assertThat(rules.sumOfColumn(0)).isEqualTo(90);
	}

	@Test
	void asksTenOfAThemeThatSaysSo() {
		Counts counts = new Counts(new int[][] { { 4 }, { 5 } }, new int[2][1], new boolean[2], new boolean[] { true },
				new int[] { 10 }, true);
		assertThat(MapRules.of(counts).columnTotal(0)).isFalse();
	}

	@Test
	void withholdsAFilteredCellThatLeavesTooFewOut() {
		int[][] leftOut = { { 2, 0, 0 }, { 0, 0, 0 }, { 0, 0, 30 } };
		Counts counts = new Counts(new int[][] { { 12, 20, 30 }, { 15, 25, 35 }, { 16, 26, 36 } }, leftOut,
				new boolean[3], new boolean[3], new int[] { 5, 5, 5 }, true);
		MapRules rules = MapRules.of(counts);
		assertThat(rules.cell(0, 0)).as("14 without the filter, 12 with it").isEqualTo(Mark.WITHHELD);
		assertThat(rules.cell(2, 2)).as("30 left out are no secret").isEqualTo(Mark.SHOWN);
	}

	@Test
	void withholdsTheSumWhereNothingElseIsLeft() {
		MapRules rules = of(new int[][] { { 3, 0, 0 }, { 0, 40, 50 } });
		assertThat(rules.rowTotal(0)).isFalse();
		assertNothingIsTold(rules, 2, 3);
	}

	@Property(tries = 400)
	void noSumTellsWhatIsWithheld(@ForAll @IntRange(min = 1, max = 8) int rows,
			@ForAll @IntRange(min = 1, max = 8) int columns, @ForAll int seed) {
		Random numbers = new Random(seed);
		int[][] shown = new int[rows][columns];
		for (int[] row : shown) {
			Arrays.setAll(row, (c) -> numbers.nextInt(4) == 0 ? 0 : numbers.nextInt(14));
		}
		assertNothingIsTold(of(shown), rows, columns);
	}

	/** Whoever subtracts what is shown from the sums never finds a cell by itself. */
	private static void assertNothingIsTold(MapRules rules, int rows, int columns) {
		for (int r = 0; r < rows; r++) {
			int hidden = 0;
			for (int c = 0; c < columns; c++) {
				hidden += (rules.cell(r, c) == Mark.WITHHELD) ? 1 : 0;
			}
			assertThat(hidden == 1 && rules.rowTotal(r)).as("row " + r).isFalse();
		}
		for (int c = 0; c < columns; c++) {
			int hidden = 0;
			for (int r = 0; r < rows; r++) {
				hidden += (rules.cell(r, c) == Mark.WITHHELD) ? 1 : 0;
			}
			assertThat(hidden == 1 && rules.columnTotal(c)).as("column " + c).isFalse();
		}
	}

	private static MapRules of(int[][] shown) {
		int columns = shown[0].length;
		int[] least = new int[columns];
		Arrays.fill(least, 5);
		return MapRules.of(new Counts(shown, new int[shown.length][columns], new boolean[shown.length],
				new boolean[columns], least, true));
	}

}
