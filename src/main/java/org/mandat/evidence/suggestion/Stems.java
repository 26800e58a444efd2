package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebook.Theme;

/**
 * The words of the list of themes in one language, found in a sentence. A word that
 * several themes share speaks less for each.
 */
final class Stems {

	private final Phrases<Known> phrases = new Phrases<>();

	Stems(Codebook codebook, String language) {
		Map<String, Integer> shared = new HashMap<>();
		each(codebook, language, (theme, stem) -> shared.merge(Tokens.fold(stem.words()), 1, Integer::sum));
		each(codebook, language, (theme, stem) -> {
			String words = Tokens.fold(stem.words());
			this.phrases.add(stem.words(),
					new Known(theme.id(), words, stem.weight() / Math.sqrt(shared.getOrDefault(words, 1))));
		});
	}

	/** How strongly the words of a sentence speak for each theme. */
	Map<String, Double> in(Tokens sentence) {
		Map<String, List<Phrases.Met<Known>>> found = new LinkedHashMap<>();
		for (Phrases.Met<Known> met : this.phrases.in(sentence)) {
			found.computeIfAbsent(met.meaning().theme(), (any) -> new ArrayList<>()).add(met);
		}
		Map<String, Double> sums = new LinkedHashMap<>();
		found.forEach((theme, all) -> sums.put(theme, sum(all)));
		return sums;
	}

	/** The heaviest first; what adds no new word, or was met before, adds nothing. */
	private static double sum(List<Phrases.Met<Known>> all) {
		List<Phrases.Met<Known>> sorted = new ArrayList<>(all);
		sorted.sort(Comparator.comparingDouble((Phrases.Met<Known> met) -> -met.meaning().weight()));
		BitSet covered = new BitSet();
		List<String> before = new ArrayList<>();
		double sum = 0;
		for (Phrases.Met<Known> met : sorted) {
			BitSet fresh = (BitSet) met.at().clone();
			fresh.andNot(covered);
			if (fresh.cardinality() * 2 >= met.at().cardinality() && !before.contains(met.meaning().words())) {
				sum += met.meaning().weight();
				before.add(met.meaning().words());
				covered.or(met.at());
			}
		}
		return sum;
	}

	private static void each(Codebook codebook, String language,
			java.util.function.BiConsumer<Theme, Codebook.Stem> work) {
		for (Theme theme : codebook.themes()) {
			theme.words().getOrDefault(language, List.of()).forEach((stem) -> work.accept(theme, stem));
		}
	}

	private record Known(String theme, String words, double weight) {
	}

}
