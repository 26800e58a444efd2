package org.mandat.mandate.comparison;

import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.mandate.gap.GapKind;

/**
 * The rules by which municipalities are counted so that nobody can be told from it
 * (ground rule G8): five at least in all and in each range, ranges that are too small
 * join their neighbour; whoever agreed newly waits until five have; once a quarter.
 */
final class TallyRules {

	/** Fewer municipalities are never told of. */
	static final int FEWEST = 5;

	/** Where the ranges begin that are tried first. */
	private static final int[] STARTS = { 0, 1, 3, 6, 11, 21 };

	private TallyRules() {
	}

	/** Whether it is time to count: a first time, or in another quarter than before. */
	static boolean due(@Nullable LocalDate before, LocalDate today) {
		return before == null || before.getYear() != today.getYear()
				|| before.get(IsoFields.QUARTER_OF_YEAR) != today.get(IsoFields.QUARTER_OF_YEAR);
	}

	/** Whether so many who agreed newly are counted along. */
	static boolean joins(int fresh) {
		return fresh >= FEWEST;
	}

	/** The count, of how many gaps each has of the kinds that are known there. */
	static List<Range> of(List<Map<GapKind, Integer>> towns, LocalDate today) {
		Map<GapKind, List<Integer>> gaps = new EnumMap<>(GapKind.class);
		towns.forEach(
				(town) -> town.forEach((kind, n) -> gaps.computeIfAbsent(kind, (any) -> new ArrayList<>()).add(n)));
		List<Range> ranges = new ArrayList<>();
		gaps.forEach((kind, counts) -> ranges.addAll(ranges(kind, counts, today)));
		return List.copyOf(ranges);
	}

	private static List<Range> ranges(GapKind kind, List<Integer> counts, LocalDate today) {
		List<Range> ranges = new ArrayList<>();
		int least = 0;
		int places = 0;
		for (int n = 0; n < STARTS.length; n++) {
			int from = STARTS[n];
			Integer to = (n + 1 < STARTS.length) ? Integer.valueOf(STARTS[n + 1] - 1) : null;
			places += (int) counts.stream().filter((gaps) -> gaps >= from && (to == null || gaps <= to)).count();
			if (places >= FEWEST) {
				ranges.add(new Range(kind, least, to, places, today));
				places = 0;
				least = (to == null) ? from : to + 1;
			}
		}
		if (ranges.isEmpty()) {
			return List.of();
		}
		Range last = ranges.removeLast();
		ranges.add(new Range(kind, last.least(), null, last.places() + places, today));
		return ranges;
	}

}
