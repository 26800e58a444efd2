package org.mandat.evidence.suggestion;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;

/**
 * What words of several languages mean the same, and which meanings together speak for a
 * theme. What was learnt of a meaning in one language holds in all.
 */
final class Lexicon {

	private static final List<String> PARTS = List.of("concepts", "words");

	private final Map<String, Phrases<String>> byLanguage = new HashMap<>();

	private final List<Rule> rules = new ArrayList<>();

	Lexicon(JsonNode file) {
		for (String part : PARTS) {
			file.path(part).propertyStream().forEach((meaning) -> {
				String name = ("words".equals(part) ? "w." : "") + meaning.getKey();
				meaning.getValue()
					.propertyStream()
					.forEach(
							(language) -> language.getValue()
								.forEach((phrase) -> this.byLanguage
									.computeIfAbsent(language.getKey(), (any) -> new Phrases<>())
									.add(phrase.asString(), name)));
			});
		}
		file.path("themes")
			.propertyStream()
			.forEach(
					(theme) -> theme.getValue()
						.forEach((rule) -> this.rules.add(new Rule(theme.getKey(),
								rule.path("all").valueStream().map(JsonNode::asString).toList(),
								rule.path("weight").asDouble(1)))));
	}

	/** The meanings met in a sentence and the words in which each was met. */
	Map<String, BitSet> in(Tokens sentence, String language) {
		Map<String, BitSet> found = new TreeMap<>();
		Phrases<String> phrases = this.byLanguage.get(language);
		if (phrases != null) {
			phrases.in(sentence)
				.forEach((met) -> found.computeIfAbsent(met.meaning(), (any) -> new BitSet()).or(met.at()));
		}
		return found;
	}

	/** How strongly these meanings speak for each theme. */
	Map<String, Double> themes(Map<String, BitSet> meanings) {
		Map<String, Double> scores = new LinkedHashMap<>();
		for (Rule rule : this.rules) {
			if (meanings.keySet().containsAll(rule.all()) && rule.apart(meanings)) {
				scores.merge(rule.theme(), rule.weight(), Double::sum);
			}
		}
		return scores;
	}

	/** Meanings that together speak for a theme. */
	private record Rule(String theme, List<String> all, double weight) {

		/** One word alone is not two meanings that meet. */
		boolean apart(Map<String, BitSet> meanings) {
			BitSet words = new BitSet();
			this.all.forEach((one) -> words.or(meanings.getOrDefault(one, new BitSet())));
			return words.cardinality() >= this.all.size();
		}

	}

}
