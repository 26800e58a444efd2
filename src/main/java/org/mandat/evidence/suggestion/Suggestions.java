package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.evidence.Codebook;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;

/**
 * Suggests themes for the sentences of a text, by the words of the list of themes. The
 * more, heavier and more particular the words, the stronger; a neighbouring sentence of
 * the same paragraph adds a little; a long sentence needs more. Headings are nobody's
 * statement. At most three themes of a sentence are offered.
 */
public final class Suggestions {

	private static final int MOST = 3;

	/**
	 * The sum of weights at which a theme is just offered in a sentence of usual length.
	 */
	private static final double HALF = 2.7;

	private static final int USUAL = 24;

	private static final double NEAR = 0.25;

	private static final double MOST_NEAR = 0.6;

	private static final int SHORTEST = 4;

	private static final int OFTEN = 5;

	private final Map<String, Stems> byLanguage = new HashMap<>();

	private final Codebook codebook;

	/** Suggestions by this list of themes. */
	public Suggestions(Codebook codebook) {
		this.codebook = codebook;
	}

	/** All suggestions for a text, sentence by sentence, the strongest first in each. */
	public synchronized List<Suggestion> of(String text, String language, List<Sentence> sentences) {
		CodePoints positions = new CodePoints(text);
		List<Map<String, List<Stems.Hit>>> hits = new ArrayList<>();
		List<Integer> lengths = new ArrayList<>();
		for (Sentence sentence : sentences) {
			Tokens tokens = Tokens.of(positions.words(sentence.span()));
			boolean counts = !sentence.heading() && tokens.size() >= SHORTEST;
			hits.add(counts ? stems(language).in(tokens) : new HashMap<>());
			lengths.add(tokens.size());
		}
		List<Suggestion> all = new ArrayList<>();
		weakenNamesOfTheDocument(hits);
		for (int i = 0; i < sentences.size(); i++) {
			all.addAll(ranked(sentences, hits, i, lengths.get(i)));
		}
		return all;
	}

	/**
	 * A proper name that stands all over a document is its host or its programme: it says
	 * little about one sentence.
	 */
	private static void weakenNamesOfTheDocument(List<Map<String, List<Stems.Hit>>> hits) {
		Map<String, Integer> met = new HashMap<>();
		hits.forEach((sentence) -> sentence.values()
			.stream()
			.flatMap(List::stream)
			.filter(Stems.Hit::name)
			.map(Stems.Hit::key)
			.distinct()
			.forEach((key) -> met.merge(key, 1, Integer::sum)));
		int often = Math.max(OFTEN, hits.size() * 2 / 25);
		hits.forEach((sentence) -> sentence.replaceAll((theme, found) -> found.stream()
			.map((hit) -> (hit.name() && met.getOrDefault(hit.key(), 0) >= often) ? hit.weakened() : hit)
			.toList()));
	}

	private List<Suggestion> ranked(List<Sentence> sentences, List<Map<String, List<Stems.Hit>>> hits, int i,
			int length) {
		double half = HALF * Math.pow(Math.max(1.0, length / (double) USUAL), 0.2);
		List<Suggestion> found = new ArrayList<>();
		hits.get(i).forEach((theme, own) -> {
			List<Stems.Hit> near = new ArrayList<>();
			for (int other : new int[] { i - 1, i + 1 }) {
				if (other >= 0 && other < sentences.size()
						&& sentences.get(other).block() == sentences.get(i).block()) {
					near.addAll(hits.get(other).getOrDefault(theme, List.of()));
				}
			}
			double score = sum(own) + Math.min(MOST_NEAR, NEAR * sum(near));
			found.add(new Suggestion(sentences.get(i).n(), sentences.get(i).span(), theme, strength(score / half),
					words(own), words(near)));
		});
		found.sort(Comparator.comparingDouble(Suggestion::strength).reversed().thenComparing(Suggestion::theme));
		for (int rank = MOST; rank < found.size(); rank++) {
			Suggestion late = found.get(rank);
			if (late.offered()) {
				found.set(rank, new Suggestion(late.n(), late.span(), late.theme(), 0.49, late.why(), late.near()));
			}
		}
		return found;
	}

	private static double strength(double share) {
		return Math.round((1 - Math.pow(2, -share)) * 1000) / 1000.0;
	}

	private static double sum(List<Stems.Hit> hits) {
		return hits.stream().mapToDouble(Stems.Hit::weight).sum();
	}

	private static List<String> words(List<Stems.Hit> hits) {
		Map<String, Boolean> words = new LinkedHashMap<>();
		hits.forEach((hit) -> words.put(hit.words().replaceAll("\\s+", " "), Boolean.TRUE));
		return List.copyOf(words.keySet());
	}

	private Stems stems(String language) {
		String base = language.startsWith("sr") || language.startsWith("bs") ? "sr-Cyrl" : language;
		return this.byLanguage.computeIfAbsent(base, (tag) -> new Stems(this.codebook, tag));
	}

}
