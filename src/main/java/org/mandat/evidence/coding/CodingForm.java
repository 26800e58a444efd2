package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;

/**
 * What the browser sends to code a statement.
 *
 * @param words only these words of the sentence, or empty for all of it
 */
record CodingForm(@Nullable String theme1, @Nullable String theme2, @Nullable String theme3, @Nullable String words,
		@Nullable String valence, @Nullable String level, @Nullable String role, @Nullable String certainty,
		@Nullable String time, @Nullable String agreement, @Nullable String place, @Nullable List<String> flags,
		@Nullable Boolean elected, @Nullable List<String> needs) {

	/** The attributes of the list of themes by the fields of the form. */
	static final Map<String, String> FIELDS = fields();

	private static Map<String, String> fields() {
		Map<String, String> fields = new LinkedHashMap<>();
		fields.put("valence", "A-VAL");
		fields.put("level", "A-LVL");
		fields.put("role", "A-ROLE");
		fields.put("certainty", "A-CERT");
		fields.put("time", "A-TIME");
		fields.put("agreement", "A-STR");
		return fields;
	}

	List<String> themes() {
		LinkedHashSet<String> themes = new LinkedHashSet<>();
		for (String theme : new String[] { this.theme1, this.theme2, this.theme3 }) {
			if (theme != null && !theme.isBlank()) {
				themes.add(theme);
			}
		}
		return List.copyOf(themes);
	}

	Map<String, String> attributes() {
		Map<String, String> values = new LinkedHashMap<>();
		put(values, "A-VAL", this.valence);
		put(values, "A-LVL", this.level);
		put(values, "A-ROLE", this.role);
		put(values, "A-CERT", this.certainty);
		put(values, "A-TIME", this.time);
		put(values, "A-STR", this.agreement);
		return values;
	}

	/**
	 * Where the words stand: the sentence, or its part that was typed; null if it holds
	 * no such words.
	 */
	@Nullable Span span(Sentence sentence, String whole) {
		if (this.words == null || this.words.isBlank()) {
			return sentence.span();
		}
		int at = whole.indexOf(this.words.strip());
		if (at < 0) {
			return null;
		}
		CodePoints positions = new CodePoints(whole);
		int start = positions.ofUnit(at);
		return new Span(sentence.span().start() + start,
				sentence.span().start() + start + new CodePoints(this.words.strip()).length());
	}

	Statement statement(Span span) {
		return new Statement(span, themes(), copy(this.needs), attributes(), copy(this.flags),
				(this.place == null || this.place.isBlank()) ? null : this.place, Boolean.TRUE.equals(this.elected),
				"hand");
	}

	private static List<String> copy(@Nullable List<String> values) {
		return (values == null) ? List.of() : new ArrayList<>(new LinkedHashSet<>(values));
	}

	private static void put(Map<String, String> values, String attribute, @Nullable String value) {
		if (value != null && !value.isBlank()) {
			values.put(attribute, value);
		}
	}

}
