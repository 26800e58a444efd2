package org.mandat.evidence.need;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.NeedSummary;

/**
 * Which needs a list shows, and its page. What cannot be read is left out, as if it had
 * not been asked.
 *
 * @param words the words in force, by the name of their parameter
 * @param page the number of the page, from one
 */
public record NeedFilter(Map<String, String> words, int page) {

	private static final Map<String, List<String>> KNOWN = known();

	private static final String UNJUDGED = "none";

	private static Map<String, List<String>> known() {
		Map<String, List<String>> known = new LinkedHashMap<>();
		known.put("state", NeedChanges.STATES);
		known.put("urgency", List.of("urgent", "soon", "later", UNJUDGED));
		known.put("shared", List.of("yes", "no"));
		known.put("own", List.of("yes", "no"));
		known.put("spoken", List.of("yes", "no"));
		return known;
	}

	/** The filter that a request asks for. */
	public static NeedFilter of(Map<String, String> asked) {
		Map<String, String> words = new LinkedHashMap<>();
		KNOWN.forEach((name, values) -> {
			String value = asked.get(name);
			if (value != null && values.contains(value)) {
				words.put(name, value);
			}
		});
		String page = asked.getOrDefault("page", "1");
		return new NeedFilter(words, page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1);
	}

	/** Whether the need bears all words in force. */
	boolean takes(NeedSummary need) {
		return this.words.entrySet().stream().allMatch((word) -> value(need, word.getKey()).equals(word.getValue()));
	}

	/**
	 * How many of these needs each value of a word would find, words in force left out.
	 */
	Map<String, Map<String, Integer>> offers(List<NeedSummary> found) {
		Map<String, Map<String, Integer>> offers = new LinkedHashMap<>();
		KNOWN.forEach((name, values) -> {
			Map<String, Integer> counts = new LinkedHashMap<>();
			values.forEach((value) -> {
				int many = (int) found.stream().filter((need) -> value(need, name).equals(value)).count();
				if (many > 0) {
					counts.put(value, many);
				}
			});
			if (counts.size() > 1 && !this.words.containsKey(name)) {
				offers.put(name, counts);
			}
		});
		return offers;
	}

	private static String value(NeedSummary need, String word) {
		return switch (word) {
			case "state" -> need.state();
			case "urgency" -> (need.urgency() == null) ? UNJUDGED : need.urgency();
			case "shared" -> need.shared() ? "yes" : "no";
			case "own" -> need.own() ? "yes" : "no";
			default -> need.loose() ? "no" : "yes";
		};
	}

	/** The query of the list with another value for this word, or without it. */
	public String with(String name, @Nullable String value) {
		Map<String, String> all = new LinkedHashMap<>(this.words);
		all.remove(name);
		if (value != null) {
			all.put(name, value);
		}
		return all.isEmpty() ? ""
				: all.entrySet()
					.stream()
					.map((word) -> word.getKey() + "=" + word.getValue())
					.collect(Collectors.joining("&", "?", ""));
	}

}
