package org.mandat.evidence.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.web.Page;

/**
 * The list of sources as its page shows it.
 *
 * @param rows the sources of this page
 * @param count how many the filter finds; {@link SourceReading#COUNTED} and one means
 * more
 * @param filter the words in force
 * @param offers what else could be filtered, with counts; empty where counting is dear
 * @param next where the next page begins, if there is one
 */
public record SourcePage(List<SourceRow> rows, int count, SourceFilter filter, Map<String, Map<String, Integer>> offers,
		@Nullable String next) {

	/** The name of a filter's value in the page's language. */
	public String named(Page page, String word, String value) {
		return switch (word) {
			case "language" -> LanguageTags.ownName(value);
			case "kind" -> page.text("evidence.kind." + value);
			default -> page.text("evidence.public." + value);
		};
	}

	/** Whether the list begins at its beginning. */
	public boolean first() {
		return this.filter.afterDate() == null;
	}

	/** The languages offered on forms, by their own names. */
	public static Map<String, String> languages() {
		Map<String, String> choices = new LinkedHashMap<>();
		LanguageTags.OFFERED.forEach((tag) -> choices.put(tag, LanguageTags.ownName(tag)));
		return choices;
	}

	/** A language's own name. */
	public static String language(String tag) {
		return LanguageTags.ownName(tag);
	}

	/** The page on which a position of the text lies, from 1. */
	public static int pageOf(List<Integer> pages, int at) {
		int page = 0;
		while (page < pages.size() && pages.get(page) <= at) {
			page++;
		}
		return Math.max(page, 1);
	}

}
