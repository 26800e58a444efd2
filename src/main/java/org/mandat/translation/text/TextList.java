package org.mandat.translation.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.translation.Line;
import org.mandat.translation.TextState;

/**
 * A page of the list of texts.
 *
 * @param filter which texts
 * @param rows at most a hundred
 * @param count how many fit
 * @param page which page, from one
 * @param languages the languages of the space, in its order
 * @param figures how many texts are in each state, by language
 * @param kinds the message keys of the kinds of text, by kind
 */
public record TextList(TextFilter filter, List<Line> rows, int count, int page, List<String> languages,
		Map<String, Map<TextState, Integer>> figures, Map<String, String> kinds) {

	static final int AT_ONCE = 100;

	static TextList of(List<Line> all, TextFilter filter, int page, List<String> languages) {
		Map<String, Map<TextState, Integer>> figures = new LinkedHashMap<>();
		languages.forEach((lang) -> figures.put(lang, new EnumMap<>(TextState.class)));
		Map<String, String> kinds = new LinkedHashMap<>();
		all.forEach((line) -> {
			kinds.put(line.kind().key(), line.kind().nameKey());
			line.states().forEach((lang, state) -> figures.getOrDefault(lang, Map.of()).merge(state, 1, Integer::sum));
		});
		List<Line> fitting = fitting(all, filter);
		int last = Math.max(1, (fitting.size() + AT_ONCE - 1) / AT_ONCE);
		int shown = Math.clamp(page, 1, last);
		return new TextList(filter, fitting.subList((shown - 1) * AT_ONCE, Math.min(shown * AT_ONCE, fitting.size())),
				fitting.size(), shown, languages, figures, kinds);
	}

	/** All that fit: what has fallen behind first, else in the order of the modules. */
	static List<Line> fitting(List<Line> all, TextFilter filter) {
		return all.stream().filter(filter::fits).sorted(Comparator.comparingInt(filter::rank)).toList();
	}

	/** How many texts are in a state in a language. */
	public int figure(String lang, TextState state) {
		return this.figures.getOrDefault(lang, Map.of()).getOrDefault(state, 0);
	}

	/** Whether a page follows. */
	public boolean more() {
		return this.page * AT_ONCE < this.count;
	}

	/** The languages of the list. */
	public List<String> shown() {
		return this.filter.lang().isEmpty() ? this.languages : List.of(this.filter.lang());
	}

	/** A language by its own name. */
	public static String name(String tag) {
		return Languages.ownName(new Language(tag));
	}

}
