package org.mandat.protocol;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A page of the protocol book.
 *
 * @param rows at most two hundred
 * @param count exact up to a thousand, a thousand and one for more
 * @param year the filter on the year, or an empty text
 * @param state the filter on the state
 * @param words the words that were searched
 * @param years the years that the book has
 * @param next the entry after which the next page goes on, or none
 */
public record EntryList(List<EntryRow> rows, int count, String year, String state, String words, List<Integer> years,
		@Nullable UUID next) {

	private static final List<String> STATES = List.of("all", "valid", "void");

	/** The states that the filter offers. */
	public List<String> states() {
		return STATES;
	}

	/** The filters as a query, for the next page and the file. */
	public String query() {
		return "?year=" + this.year + "&state="
				+ java.net.URLEncoder.encode(this.state, java.nio.charset.StandardCharsets.UTF_8) + "&q="
				+ java.net.URLEncoder.encode(this.words, java.nio.charset.StandardCharsets.UTF_8);
	}

}
