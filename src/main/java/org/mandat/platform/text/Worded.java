package org.mandat.platform.text;

/**
 * One language form of a text, as a list query picks it: the words and the language they
 * are in. Serbian comes in Cyrillic and is shown in Latin where the page is.
 *
 * @param words the text
 * @param lang the tag in which it is stored
 */
public record Worded(String words, String lang) {

	/** The words as a page in this language shows them. */
	public String in(Language language) {
		return (isLatinOfMine(language)) ? SerbianScript.latin(this.words) : this.words;
	}

	/** Whether the words are in the page's language. */
	public boolean is(Language language) {
		return this.lang.equals(language.tag()) || isLatinOfMine(language);
	}

	private boolean isLatinOfMine(Language language) {
		return "sr-Cyrl".equals(this.lang) && "sr-Latn".equals(language.tag());
	}

}
