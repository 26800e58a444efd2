package org.mandat.attack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was tried, by kind, and what was let through. */
class AttackTable {

	private final Map<String, Integer> tried = new LinkedHashMap<>();

	private final Map<String, List<String>> through = new LinkedHashMap<>();

	/** Counts one try; what is not held is let through. */
	void tried(String kind, boolean held, Object what) {
		this.tried.merge(kind, 1, Integer::sum);
		List<String> list = this.through.computeIfAbsent(kind, (any) -> new ArrayList<>());
		if (!held) {
			list.add(String.valueOf(what));
		}
	}

	int tried(String kind) {
		return this.tried.getOrDefault(kind, 0);
	}

	List<String> through(String kind) {
		return this.through.getOrDefault(kind, List.of());
	}

	void print() {
		StringBuilder table = new StringBuilder(
				String.format("%n| %-44s | %7s | %11s |%n", "attack", "tried", "let through"));
		table.append(String.format("| %s | %s | %s |%n", "-".repeat(44), "-".repeat(7), "-".repeat(11)));
		this.tried.forEach((kind, count) -> table
			.append(String.format("| %-44s | %7d | %11d |%n", kind, count, through(kind).size())));
		System.out.println(table);
	}

}
