package org.mandat.platform.text;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import org.springframework.stereotype.Component;

/**
 * The language forms in which the product speaks: those for which message files exist,
 * and Serbian in Latin beside its Cyrillic. A further language is a set of files.
 */
@Component
public class Languages {

	/** The language in which texts are written first. */
	public static final Language SOURCE = new Language("en");

	// ICU takes longer for the four names of a switch than for the rest of a small page.
	private static final Map<Language, String> NAMES = new ConcurrentHashMap<>();

	private final List<Language> installed;

	Languages(MessageFiles files) {
		this.installed = files.languages();
	}

	/** All installed forms, in a stable order. */
	public List<Language> all() {
		return this.installed;
	}

	/**
	 * The installed form of this tag; a bare {@code sr} is Cyrillic, as the law of the
	 * language has it first.
	 */
	public Optional<Language> find(String tag) {
		String wanted = "sr".equals(tag) ? "sr-Cyrl" : tag;
		return this.installed.stream().filter((language) -> language.tag().equalsIgnoreCase(wanted)).findFirst();
	}

	/** The first of these tags that is installed, else the source language. */
	public Language firstOf(List<String> tags) {
		return tags.stream().map(this::find).flatMap(Optional::stream).findFirst().orElse(SOURCE);
	}

	/** The language's own name in its own script, as a switch shows it. */
	public static String ownName(Language language) {
		return NAMES.computeIfAbsent(language, Languages::makeName);
	}

	private static String makeName(Language language) {
		ULocale locale = language.icu();
		if ("sr".equals(language.base())) {
			return language.tag().endsWith("Cyrl") ? "Српски" : "Srpski";
		}
		String name = LocaleDisplayNames.getInstance(locale).localeDisplayName(locale);
		return com.ibm.icu.lang.UCharacter.toTitleCase(locale, name, null);
	}

}
