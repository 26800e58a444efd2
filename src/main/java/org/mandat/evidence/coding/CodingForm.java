package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Sentence;
import org.mandat.evidence.sentence.Span;

/**
 * What the browser sends to code a statement.
 *
 * @param words only these words of the sentence, or empty for all that is chosen
 * @param start where the chosen statement begins, if it is not the sentence
 * @param end where it ends
 * @param offered the needs that were ticked beforehand because of the themes
 * @param none that nothing is needed
 */
record CodingForm(@Nullable String theme1, @Nullable String theme2, @Nullable String theme3, @Nullable String words,
		@Nullable Integer start, @Nullable Integer end, @Nullable String valence, @Nullable String level,
		@Nullable String role, @Nullable String certainty, @Nullable String time, @Nullable String agreement,
		@Nullable String place, @Nullable List<String> flags, @Nullable Boolean elected, @Nullable List<String> needs,
		@Nullable String offered, @Nullable Boolean none) {

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
	 * The needs that are meant: those ticked; those of the themes if none is ticked and
	 * nobody said that nothing is needed, or if the ticks are still those of other
	 * themes.
	 */
	List<String> needs(Codebook codebook) {
		List<String> usual = themes().stream()
			.flatMap((code) -> codebook.theme(Codebook.root(code)).stream())
			.flatMap((theme) -> theme.needs().stream())
			.distinct()
			.toList();
		List<String> ticked = copy(this.needs);
		if (Boolean.TRUE.equals(this.none)) {
			return List.of();
		}
		boolean untouched = !ticked.isEmpty() && this.offered != null
				&& new LinkedHashSet<>(ticked).equals(new LinkedHashSet<>(List.of(this.offered.split(","))));
		return (ticked.isEmpty() || untouched) ? usual : ticked;
	}

	/** The stretch that was chosen before the form was sent, or none. */
	static @Nullable Span chosen(@Nullable Integer start, @Nullable Integer end) {
		return (start == null || end == null || start < 0 || end <= start) ? null : new Span(start, end);
	}

	/**
	 * Where the words stand: the part of the sentence that was typed, else what was
	 * chosen, else the sentence; null if it holds no such words.
	 * @param whole the sentence's words as they are shown
	 * @param stored its words as they are stored
	 */
	@Nullable Span span(Sentence sentence, String whole, String stored) {
		if (this.words == null || this.words.isBlank()) {
			Span chosen = chosen(this.start, this.end);
			return (chosen == null) ? sentence.span() : chosen;
		}
		String typed = this.words.strip();
		int at = stored.indexOf(typed);
		if (at < 0) {
			return typed.equals(whole) ? sentence.span() : null;
		}
		CodePoints positions = new CodePoints(stored);
		int from = sentence.span().start() + positions.ofUnit(at);
		return new Span(from, from + new CodePoints(typed).length());
	}

	Statement statement(Span span, Codebook codebook) {
		return new Statement(span, themes(), needs(codebook), attributes(), copy(this.flags),
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
