package org.mandat.mandate.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.mandat.jurisdiction.Clocks;

/**
 * Which questions a list shows.
 *
 * @param state open, late, answered, empty, withdrawn, or all
 * @param organisation whom, by the key of the pack, or an empty text for all
 * @param words what stands in them in any language, or an empty text
 * @param after the last row of the page before, or none
 */
public record QuestionFilter(String state, String organisation, String words, @Nullable UUID after) {

	static final List<String> STATES = List.of("all", "open", "late", "answered", "empty", "withdrawn");

	private static final int LONGEST = 100;

	/** Behind a wall no index finds words; a space asks some ten questions a year. */
	private static final String WORDS = """
			 and exists (select 1 from mandate.question_text x
			      where x.space_id = q.space_id and x.question_id = q.id and x.words ilike :words)
			""";

	String where() {
		String byState = switch (this.state) {
			case "open", "answered", "empty", "withdrawn" -> " and q.state = :state";
			case "late" -> " and q.state = 'open' and q.due_on < :today and (q.due_on < :from or q.due_on > :until)";
			default -> "";
		};
		return byState + (this.organisation.isEmpty() ? "" : " and q.organisation = :organisation")
				+ (asked().isEmpty() ? "" : WORDS)
				+ ((this.after == null) ? "" : " and (q.asked_on, q.id) < (select a.asked_on, a.id"
						+ " from mandate.question a where a.space_id = :space and a.id = :after)");
	}

	Map<String, Object> values(Clocks clocks) {
		Map<String, Object> values = new HashMap<>();
		switch (this.state) {
			case "open", "answered", "empty", "withdrawn" -> values.put("state", this.state);
			case "late" ->
				values.putAll(Map.of("today", clocks.today(), "from", clocks.from(), "until", clocks.until()));
			default -> {
			}
		}
		if (!this.organisation.isEmpty()) {
			values.put("organisation", this.organisation);
		}
		if (!asked().isEmpty()) {
			values.put("words", "%" + asked().replaceAll("([\\\\%_])", "\\\\$1") + "%");
		}
		if (this.after != null) {
			values.put("after", this.after);
		}
		return values;
	}

	QuestionFilter fromTheFirst() {
		return new QuestionFilter(this.state, this.organisation, this.words, null);
	}

	/** What is looked for, without what nobody types. */
	public String asked() {
		String asked = this.words.replaceAll("\\p{Cntrl}", " ").strip();
		return (asked.length() <= LONGEST) ? asked : asked.substring(0, LONGEST);
	}

}
