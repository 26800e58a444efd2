package org.mandat.mandate.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mandat.mandate.gap.GapKind;

import static org.assertj.core.api.Assertions.assertThat;

/** How municipalities are counted so that none can be told from the count. */
class TallyRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

	@Test
	void fewerThanFiveAreNeverToldOf() {
		assertThat(ranges(0, 0, 0, 0)).isEmpty();
		assertThat(ranges(0, 0, 0, 0, 0)).containsExactly("0..: 5");
		assertThat(ranges(0, 1, 3, 6, 11)).as("each alone in its range").containsExactly("0..: 5");
	}

	@Test
	void aRangeThatIsTooSmallJoinsItsNeighbour() {
		assertThat(ranges(0, 0, 0, 0, 0, 1, 2, 1, 2, 1, 4, 4, 7, 8, 9)).containsExactly("0..0: 5", "1..2: 5", "3..: 5");
		assertThat(ranges(0, 1, 1, 2, 2, 3, 3, 3, 3, 3)).as("the only one without a gap is not told")
			.containsExactly("0..2: 5", "3..: 5");
		assertThat(ranges(1, 1, 1, 1, 1, 30)).as("nor the only one with many").containsExactly("0..: 6");
	}

	@Test
	void everyRangeHoldsFiveAndNobodyIsLeftOutWhateverTheyHave() {
		for (int seed = 1; seed < 400; seed++) {
			List<Integer> towns = new ArrayList<>();
			for (int town = 0; town < 5 + seed % 34; town++) {
				towns.add((seed * 31 + town * town * 17) % (1 + seed % 29));
			}
			List<Range> ranges = TallyRules.of(towns.stream().map((gaps) -> Map.of(GapKind.POST, gaps)).toList(),
					TODAY);
			assertThat(ranges).allMatch((range) -> range.places() >= TallyRules.FEWEST);
			assertThat(ranges.stream().mapToInt(Range::places).sum()).isEqualTo(towns.size());
			assertThat(towns).allMatch((gaps) -> ranges.stream().filter((range) -> range.holds(gaps)).count() == 1);
		}
	}

	@Test
	void aKindThatTooFewKnowIsNotCounted() {
		List<Map<GapKind, Integer>> towns = new ArrayList<>();
		for (int town = 0; town < 8; town++) {
			towns.add((town < 4) ? Map.of(GapKind.CLAUSE, 1, GapKind.TIME, 2) : Map.of(GapKind.CLAUSE, 1));
		}
		assertThat(TallyRules.of(towns, TODAY)).extracting(Range::kind).containsOnly(GapKind.CLAUSE);
	}

	@Test
	void isCountedOnceAQuarterAndWhoAgreesNewlyWaitsForFour() {
		assertThat(TallyRules.due(null, TODAY)).isTrue();
		assertThat(TallyRules.due(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31))).isFalse();
		assertThat(TallyRules.due(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1))).isTrue();
		assertThat(TallyRules.due(LocalDate.of(2025, 11, 24), TODAY)).as("the same quarter of another year").isTrue();
		assertThat(TallyRules.joins(4)).isFalse();
		assertThat(TallyRules.joins(5)).isTrue();
	}

	@Test
	void eachRangeHasItsSentence() {
		assertThat(new Range(GapKind.POST, 0, null, 5, TODAY).wording()).isEqualTo("any");
		assertThat(new Range(GapKind.POST, 3, null, 5, TODAY).wording()).isEqualTo("from");
		assertThat(new Range(GapKind.POST, 0, 0, 5, TODAY).wording()).isEqualTo("one");
		assertThat(new Range(GapKind.POST, 1, 2, 5, TODAY).wording()).isEqualTo("between");
	}

	private static List<String> ranges(Integer... towns) {
		return TallyRules.of(List.of(towns).stream().map((gaps) -> Map.of(GapKind.POST, gaps)).toList(), TODAY)
			.stream()
			.map((range) -> range.least() + ".." + ((range.most() == null) ? "" : range.most()) + ": " + range.places())
			.toList();
	}

}
