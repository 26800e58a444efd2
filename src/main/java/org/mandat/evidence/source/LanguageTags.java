package org.mandat.evidence.source;

import java.util.List;

import com.ibm.icu.util.ULocale;

/**
 * The languages that a source may be in: any that ICU can name, not only those in which
 * the product speaks (ground rule G18). A bare {@code sr} is decided by the text's
 * script.
 */
final class LanguageTags {

	/** Those offered first on forms; others are typed by their tag. */
	static final List<String> OFFERED = List.of("sq", "sr-Cyrl", "sr-Latn", "en", "tr", "bs");

	private LanguageTags() {
	}

	static boolean known(String tag) {
		if (!tag.matches("[a-z]{2,3}(-[A-Z][a-z]{3})?")) {
			return false;
		}
		ULocale locale = ULocale.forLanguageTag(tag);
		return !locale.getDisplayLanguage(ULocale.ENGLISH).equals(locale.getLanguage());
	}

	/** The language's own name. */
	static String ownName(String tag) {
		ULocale locale = ULocale.forLanguageTag(tag);
		String name = tag.startsWith("sr") ? locale.getDisplayNameWithDialect(locale)
				: locale.getDisplayLanguage(locale);
		return com.ibm.icu.lang.UCharacter.toTitleCase(locale, name, null);
	}

}
