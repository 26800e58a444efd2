package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.suggestion.Suggestion;

/**
 * What of the suggestions is offered: nothing that is coded or was turned down; instead
 * of a theme that the space does not use any more, what it was merged or split into.
 */
final class Offering {

	private static final int MOST = 9;

	private static final double LEAST = 0.2;

	private Offering() {
	}

	/** The suggestions that wait for an answer, by sentence. */
	static Map<Integer, List<Suggestion>> open(List<Suggestion> suggestions, Stretch stretch,
			List<PassageView> passages, Codebook codebook) {
		Map<Integer, List<Suggestion>> open = new LinkedHashMap<>();
		for (Suggestion one : suggestions) {
			boolean coded = passages.stream()
				.anyMatch((passage) -> passage.sentence() == one.n() && passage.themes().contains(one.theme()));
			boolean rejected = stretch.row(one.n()).filter((row) -> row.rejected().contains(one.theme())).isPresent();
			if (one.offered() && !coded && !rejected && !codebook.now(one.theme()).isEmpty()) {
				open.computeIfAbsent(one.n(), (any) -> new ArrayList<>()).add(one);
			}
		}
		return open;
	}

	/**
	 * What may be chosen by a number key for a statement.
	 * @param suggestions all suggestions for its words
	 * @param waiting those that wait for an answer
	 * @param coded the codes that the statement bears already
	 */
	static List<Likely> likely(List<Suggestion> suggestions, List<Suggestion> waiting, List<String> coded,
			Codebook codebook) {
		Set<String> asked = new LinkedHashSet<>();
		waiting.forEach((one) -> asked.add(one.theme()));
		List<Suggestion> sorted = suggestions.stream()
			.filter((one) -> asked.contains(one.theme()) || one.strength() >= LEAST)
			.sorted(Comparator.comparing((Suggestion one) -> !asked.contains(one.theme()))
				.thenComparing((one) -> -one.strength()))
			.toList();
		Set<String> roots = new LinkedHashSet<>();
		coded.forEach((code) -> roots.add(Codebook.root(code)));
		List<Likely> likely = new ArrayList<>();
		Set<String> there = new LinkedHashSet<>();
		for (Suggestion one : sorted) {
			for (String code : choices(one.theme(), codebook)) {
				if (likely.size() < MOST && !roots.contains(Codebook.root(code)) && there.add(code)) {
					likely.add(new Likely(likely.size() + 1, code, one.why(), one.near(), one.earlier(),
							asked.remove(one.theme()) ? one.theme() : ""));
				}
			}
		}
		return likely;
	}

	/** By what a theme is coded here, and the sub-themes that make it more exact. */
	private static List<String> choices(String theme, Codebook codebook) {
		Set<String> codes = new LinkedHashSet<>();
		codebook.now(theme).forEach((code) -> {
			codes.add(code);
			codebook.partsOf(code).forEach((part) -> codes.add(part.id()));
		});
		return List.copyOf(codes);
	}

}
