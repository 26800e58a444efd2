package org.mandat.council.decision;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;

/**
 * Which decisions a list shows: by state, by post, by year, by words or number, and from
 * where it goes on.
 *
 * @param state open, late, done, not-needed, superseded, or all
 * @param post one post, or all
 * @param year one year, or all
 * @param words what stands in them in any language, or their number
 * @param after the number of the last row of the page before, such as 7/2026
 */
record DecisionFilter(String state, @Nullable UUID post, @Nullable Integer year, String words, @Nullable String after) {

	/** Behind a wall no index finds words; a space has some hundred decisions a year. */
	private static final String WORDS = """
			 and (d.number || '/' || d.year = :asked or d.id in (select x.decision_id from council.decision_text x
			      where x.space_id = :space and x.words ilike :words))
			""";

	/**
	 * The filter that the address of the register says; what cannot be read filters
	 * nothing.
	 */
	static DecisionFilter of(String query) {
		Map<String, String> said = new HashMap<>();
		for (String pair : query.split("&")) {
			int at = pair.indexOf('=');
			if (at > 0) {
				said.put(pair.substring(0, at), decoded(pair.substring(at + 1)));
			}
		}
		String state = said.getOrDefault("state", "all");
		String year = said.getOrDefault("year", "");
		return new DecisionFilter(STATES.contains(state) ? state : "all",
				DecisionLines.uuid(said.getOrDefault("post", "")).orElse(null),
				year.matches("[0-9]{4}") ? Integer.valueOf(year) : null, said.getOrDefault("words", ""), null);
	}

	private static String decoded(String value) {
		try {
			return URLDecoder.decode(value, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	static final List<String> STATES = List.of("all", "open", "late", "done", "not-needed", "superseded");

	private static final int LONGEST = 100;

	String where() {
		String byState = switch (this.state) {
			case "open" -> " and d.state = 'open'";
			case "late" -> " and d.state = 'open' and d.due_on < :today and (d.due_on < :from or d.due_on > :until)";
			case "done" -> " and d.state = 'done'";
			case "not-needed" -> " and d.state = 'not-needed' and d.superseded_by is null";
			case "superseded" -> " and d.superseded_by is not null";
			default -> "";
		};
		return byState + ((this.post == null) ? "" : " and d.post_id = :post")
				+ ((this.year == null) ? "" : " and d.year = :year") + (asked().isEmpty() ? "" : WORDS)
				+ ((key() == null) ? "" : " and (d.year, d.number) < (:afterYear, :afterNumber)");
	}

	Map<String, Object> values(Clocks clocks) {
		Map<String, Object> values = new HashMap<>();
		if ("late".equals(this.state)) {
			values.put("today", clocks.today());
			values.put("from", clocks.from());
			values.put("until", clocks.until());
		}
		if (this.post != null) {
			values.put("post", this.post);
		}
		if (this.year != null) {
			values.put("year", this.year);
		}
		if (!asked().isEmpty()) {
			values.put("asked", asked().replaceAll("\\s", ""));
			values.put("words", "%" + asked().replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		int[] key = key();
		if (key != null) {
			values.put("afterNumber", key[0]);
			values.put("afterYear", key[1]);
		}
		return values;
	}

	DecisionFilter fromTheFirst() {
		return new DecisionFilter(this.state, this.post, this.year, this.words, null);
	}

	/** What is looked for, without blanks at its ends and without what nobody types. */
	String asked() {
		String asked = this.words.replaceAll("\\p{Cntrl}", " ").strip();
		return (asked.length() <= LONGEST) ? asked : asked.substring(0, LONGEST);
	}

	boolean first() {
		return key() == null;
	}

	private int @Nullable [] key() {
		if (this.after == null || !this.after.matches("[0-9]{1,6}/[0-9]{4}")) {
			return null;
		}
		String[] parts = this.after.split("/");
		return new int[] { Integer.parseInt(parts[0]), Integer.parseInt(parts[1]) };
	}

}
