package org.mandat.platform.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A text in the language forms in which it exists. Serbian stands once, in Cyrillic; its
 * Latin form is made when asked for. A text that does not exist in the asked language is
 * given in the first of {@link #FALLBACK} that it has, and {@link #has(Language)} says
 * so, because a page shows which versions are missing.
 */
public final class Text {

	private static final List<String> FALLBACK = List.of("en", "sq", "sr-Cyrl");

	private static final String CYRILLIC = "sr-Cyrl";

	private static final String LATIN = "sr-Latn";

	private final Map<String, String> forms;

	private Text(Map<String, String> forms) {
		this.forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
	}

	/** A text by language tag; refuses an empty one. */
	@JsonCreator
	public static Text of(Map<String, String> forms) {
		if (forms.isEmpty()) {
			throw new IllegalArgumentException("a text has at least one language form");
		}
		return new Text(forms);
	}

	/** The text in this language, else in the nearest form that exists. */
	public String in(Language language) {
		String own = form(language.tag());
		if (own != null) {
			return own;
		}
		return FALLBACK.stream()
			.filter(this.forms::containsKey)
			.findFirst()
			.map(this.forms::get)
			.orElseGet(() -> this.forms.values().iterator().next());
	}

	/**
	 * Whether the text exists in this language form, by conversion of script or by
	 * itself.
	 */
	public boolean has(Language language) {
		return form(language.tag()) != null;
	}

	/** The tags that are stored. */
	public Set<String> tags() {
		return this.forms.keySet();
	}

	/** What is stored, by tag. */
	@JsonValue
	public Map<String, String> forms() {
		return this.forms;
	}

	private @org.jspecify.annotations.Nullable String form(String tag) {
		String own = this.forms.get(tag);
		if (own == null && LATIN.equals(tag) && this.forms.containsKey(CYRILLIC)) {
			return SerbianScript.latin(this.forms.get(CYRILLIC));
		}
		return own;
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Text text && text.forms.equals(this.forms);
	}

	@Override
	public int hashCode() {
		return this.forms.hashCode();
	}

	@Override
	public String toString() {
		return this.forms.toString();
	}

}
