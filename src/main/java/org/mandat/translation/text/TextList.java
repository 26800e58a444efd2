package org.mandat.translation.text;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.translation.Line;
import org.mandat.translation.TextStretch;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.translation.TextState;

/**
 * A page of the list of texts.
 *
 * @param filter which texts
 * @param rows at most a hundred
 * @param next where the next page begins, or an empty text
 * @param first whether it is the first page
 * @param languages the languages of the space, in its order
 * @param figures how many texts are in each state, by language
 * @param kinds the message keys of the kinds of text, by kind
 */
public record TextList(TextFilter filter, List<Line> rows, String next, boolean first, List<String> languages,
		Map<String, Map<TextState, Integer>> figures, Map<String, String> kinds) {

	static final int AT_ONCE = 100;

	static TextList of(TextStretch stretch, TextFilter filter, boolean first,
			Map<TextKind, Map<String, Map<TextState, Integer>>> tally, List<String> languages) {
		Map<String, Map<TextState, Integer>> figures = new LinkedHashMap<>();
		languages.forEach((lang) -> figures.put(lang, new EnumMap<>(TextState.class)));
		Map<String, String> kinds = new LinkedHashMap<>();
		tally.forEach((kind, counts) -> {
			if (counts.values().stream().flatMap((one) -> one.values().stream()).anyMatch((count) -> count > 0)) {
				kinds.put(kind.key(), kind.nameKey());
			}
			counts.forEach((lang, states) -> states
				.forEach((state, count) -> figures.getOrDefault(lang, new EnumMap<>(TextState.class))
					.merge(state, count, Integer::sum)));
		});
		return new TextList(filter, stretch.lines(), (stretch.next() == null) ? "" : stretch.next().name(), first,
				languages, figures, kinds);
	}

	/** How many texts are in a state in a language. */
	public int figure(String lang, TextState state) {
		return this.figures.getOrDefault(lang, Map.of()).getOrDefault(state, 0);
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
