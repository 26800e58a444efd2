package org.mandat.mandate.comparison;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Pack;
import org.mandat.jurisdiction.Packs;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.gap.GapKind;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the municipalities that agreed, each behind its own wall and one after the
 * other; what passes the wall is a few numbers in the memory of the job, and what is
 * written is the finished count. No right of the owner is used (ADR 50).
 */
@Service
class GapTally {

	private final Spaces spaces;

	private final Packs packs;

	private final GapComparison comparison;

	private final ComparingRepository rows;

	private final TransactionTemplate transactions;

	private final Clock clock;

	GapTally(Spaces spaces, Packs packs, GapComparison comparison, ComparingRepository rows,
			TransactionTemplate transactions, Clock clock) {
		this.spaces = spaces;
		this.packs = packs;
		this.comparison = comparison;
		this.rows = rows;
		this.transactions = transactions;
		this.clock = clock;
	}

	/** Counts where it is time to. */
	void look() {
		Map<String, List<Space>> towns = new LinkedHashMap<>();
		this.spaces.all()
			.stream()
			.filter((space) -> "municipality".equals(space.kind()))
			.forEach((space) -> towns.computeIfAbsent(space.pack(), (any) -> new ArrayList<>()).add(space));
		towns.forEach((pack, all) -> this.packs.find(pack).ifPresent((frame) -> count(frame, all)));
	}

	private void count(Pack pack, List<Space> towns) {
		String frame = GapComparison.frame(pack);
		LocalDate today = LocalDate.now(this.clock.withZone(pack.zone()));
		List<Range> before = within(() -> this.rows.tally(frame));
		if (!TallyRules.due(before.isEmpty() ? null : before.getFirst().countedOn(), today)) {
			return;
		}
		Map<UUID, Comparing> counted = new LinkedHashMap<>();
		Map<UUID, Comparing> fresh = new LinkedHashMap<>();
		for (Space town : towns) {
			Optional<Comparing> standing = Walls.as(Reader.system(town.id()), this.comparison::standing);
			standing.ifPresent((one) -> ((one.countedSince() == null) ? fresh : counted).put(town.id(), one));
		}
		boolean joins = TallyRules.joins(fresh.size());
		if (joins) {
			counted.putAll(fresh);
		}
		List<Map<GapKind, Integer>> gaps = new ArrayList<>();
		if (counted.size() >= TallyRules.FEWEST) {
			counted.keySet().forEach((town) -> gaps.add(Walls.as(Reader.system(town), this.comparison::here)));
		}
		within(() -> {
			this.rows.tally(frame, TallyRules.of(gaps, today));
			return true;
		});
		if (joins) {
			fresh.forEach((town, one) -> Walls.run(Reader.system(town), () -> this.comparison.counted(one)));
		}
	}

	private <T> T within(java.util.function.Supplier<T> work) {
		return java.util.Objects.requireNonNull(this.transactions.execute((status) -> work.get()));
	}

}
