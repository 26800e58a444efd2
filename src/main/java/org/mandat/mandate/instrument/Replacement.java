package org.mandat.mandate.instrument;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.search.SearchIndex;

/**
 * What a newer instrument changes where: each clause of the older one is the same, moved,
 * changed or gone, and some of the newer one are new. Compared by words, without marks,
 * case and script; it says what differs, not what it means.
 *
 * @param lines the clauses of the older one in their order, then those that are new
 */
public record Replacement(List<Line> lines) {

	/** Compares two texts in one language. */
	static Replacement of(List<Clause> older, List<Clause> newer) {
		Map<String, Clause> there = new LinkedHashMap<>();
		Map<String, Clause> byWords = new HashMap<>();
		newer.forEach((clause) -> {
			there.put(clause.number(), clause);
			if (!clause.words().isBlank()) {
				byWords.putIfAbsent(key(clause), clause);
			}
		});
		List<Line> lines = new ArrayList<>();
		for (Clause clause : older) {
			Clause same = there.get(clause.number());
			Clause moved = clause.words().isBlank() ? null : byWords.get(key(clause));
			if (same != null && key(same).equals(key(clause))) {
				lines.add(new Line("same", clause, same));
			}
			else if (moved != null) {
				lines.add(new Line("moved", clause, moved));
			}
			else {
				lines.add(new Line((same == null) ? "gone" : "changed", clause, same));
			}
		}
		lines.forEach((line) -> {
			if (line.newer() != null) {
				there.remove(line.newer().number());
			}
		});
		there.values().forEach((clause) -> lines.add(new Line("new", null, clause)));
		return new Replacement(List.copyOf(lines));
	}

	/** How many clauses came to this. */
	public long count(String what) {
		return this.lines.stream().filter((line) -> line.what().equals(what)).count();
	}

	private static String key(Clause clause) {
		String heading = (clause.heading() == null) ? "" : clause.heading();
		return SearchIndex.fold(heading + " " + clause.words()).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
	}

	/**
	 * A clause and what became of it.
	 *
	 * @param what {@code same}, {@code moved}, {@code changed}, {@code gone} or
	 * {@code new}
	 */
	public record Line(String what, @Nullable Clause older, @Nullable Clause newer) {
	}

}
