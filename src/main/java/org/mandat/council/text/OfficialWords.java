package org.mandat.council.text;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.springframework.stereotype.Component;

/** Says a fixed sentence about a day in each language of the reader's space. */
@Component
public class OfficialWords {

	private final Spaces spaces;

	private final Languages languages;

	private final Messages messages;

	OfficialWords(Spaces spaces, Languages languages, Messages messages) {
		this.spaces = spaces;
		this.languages = languages;
		this.messages = messages;
	}

	/**
	 * The sentence by the tags under which texts are stored, the space's first one first.
	 */
	public Map<String, String> of(String key, LocalDate day) {
		List<String> tags = this.spaces.byId(Wordings.space()).map(Space::languages).orElse(List.of());
		Map<String, String> words = new LinkedHashMap<>();
		for (String tag : tags) {
			this.languages.find(tag).ifPresent((language) -> say(words, key, language, day));
		}
		say(words, key, this.languages.firstOf(tags), day);
		return words;
	}

	/** Latin is made of the Cyrillic that is stored. */
	private void say(Map<String, String> words, String key, Language language, LocalDate day) {
		Language stored = new Language(language.stored());
		words.putIfAbsent(stored.tag(), this.messages.text(stored, key, Formats.date(stored, day)));
	}

}
