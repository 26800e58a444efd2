package org.mandat.mandate.instrument;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * A clause as it is cited.
 *
 * @param number its number, such as {@code 5}, {@code 5.2} or {@code 5.2.a}; {@code 0} is
 * what stands before the first article
 * @param kind {@code opening}, {@code article}, {@code paragraph} or {@code letter}
 * @param heading of an article, if it has one
 * @param words its own words, without those of the clauses under it
 */
public record Clause(String number, String kind, @Nullable String heading, String words) {

	/** What stands before the first article. */
	static final String OPENING = "0";

	/** Its number in an address. */
	public String path() {
		return UriUtils.encodePathSegment(this.number, StandardCharsets.UTF_8);
	}

	/** How deep it lies: an article is not indented. */
	public int depth() {
		return Math.min(3, (int) this.number.chars().filter((c) -> c == '.').count());
	}

	/** Whether it is this clause or lies under it. */
	public boolean within(String other) {
		return this.number.equals(other) || this.number.startsWith(other + ".");
	}

}
