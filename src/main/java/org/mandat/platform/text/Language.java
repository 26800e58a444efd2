package org.mandat.platform.text;

import java.util.Locale;

import com.ibm.icu.util.ULocale;

/**
 * A language form by its BCP 47 tag, script included where a language has two:
 * {@code sq}, {@code sr-Cyrl}, {@code sr-Latn}, {@code en}. No code assumes how many
 * there are; {@link Languages} knows those installed.
 */
public record Language(String tag) {

	public Language {
		if (!tag.matches("[a-z]{2,3}(-[A-Z][a-z]{3})?")) {
			throw new IllegalArgumentException("not a language tag: " + tag);
		}
	}

	/** The locale by which ICU forms dates, numbers and plurals. */
	public ULocale icu() {
		return ULocale.forLanguageTag(this.tag);
	}

	/** The locale of the platform, for libraries that know no other. */
	public Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

	/** The language without its script: both forms of Serbian are {@code sr}. */
	public String base() {
		return this.tag.substring(0, (this.tag.indexOf('-') < 0) ? this.tag.length() : this.tag.indexOf('-'));
	}

	/** Whether it is written in Latin letters. */
	public boolean latin() {
		return "Latn".equals(ULocale.addLikelySubtags(icu()).getScript());
	}

	/**
	 * The tag under which texts of this form are stored: Serbian in Latin is made from
	 * Cyrillic.
	 */
	public String stored() {
		return "sr-Latn".equals(this.tag) ? "sr-Cyrl" : this.tag;
	}

	@Override
	public String toString() {
		return this.tag;
	}

}
