package org.mandat.translation.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.Map;

import org.mandat.platform.search.Sought;
import org.mandat.platform.translation.KeptText;
import org.mandat.translation.TextsAsked;
import org.mandat.platform.translation.TextState;

/**
 * Which texts a list shows. What no list knows is left out, so that an address typed by
 * hand still shows a list.
 *
 * @param lang one language of the space, or an empty text for any
 * @param state {@code waits} for what is missing or behind, a state, or {@code all}
 * @param kind one kind of text, or an empty text
 * @param words words of the text in any language, or an empty text
 */
public record TextFilter(String lang, String state, String kind, String words) {

	static final String WAITS = "waits";

	static final String ALL = "all";

	private static final int LONGEST = 100;

	static TextFilter of(Map<String, String> asked, List<String> languages) {
		String lang = asked.getOrDefault("lang", "");
		String state = asked.getOrDefault("state", WAITS);
		String words = asked.getOrDefault("q", "").replaceAll("\\p{Cntrl}+", " ").strip();
		return new TextFilter(languages.contains(lang) ? lang : "", states().contains(state) ? state : WAITS,
				asked.getOrDefault("kind", "").matches("[a-z-]{1,30}") ? asked.getOrDefault("kind", "") : "",
				words.substring(0, Math.min(words.length(), LONGEST)));
	}

	/** The states that the filter offers. */
	public static List<String> states() {
		return List.of(WAITS, TextState.BEHIND.word(), TextState.MISSING.word(), TextState.SENT.word(),
				TextState.CURRENT.word(), ALL);
	}

	/** What the list asks for. */
	TextsAsked asked() {
		Sought sought = Sought.of(this.words);
		return new TextsAsked(this.lang, wanted(), this.kind, sought.isEmpty() ? null
				: (line) -> line.text().forms().values().stream().anyMatch((form) -> fits(sought, form)));
	}

	private Set<TextState> wanted() {
		return Arrays.stream(TextState.values()).filter((one) -> switch (this.state) {
			case ALL -> true;
			case WAITS -> one.waits();
			default -> one.word().equals(this.state);
		}).collect(Collectors.toSet());
	}

	private static boolean fits(Sought sought, KeptText.Form form) {
		return sought.fits(String.join(" ", form.fields().values()));
	}

	/** The filter as a query, with this in place of what it has. */
	public String with(String name, String value) {
		return "?lang=" + encoded("lang".equals(name) ? value : this.lang) + "&state="
				+ encoded("state".equals(name) ? value : this.state) + "&kind="
				+ encoded("kind".equals(name) ? value : this.kind) + "&q="
				+ encoded("q".equals(name) ? value : this.words);
	}

	/** The filter as a query. */
	public String query() {
		return with("", "");
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
