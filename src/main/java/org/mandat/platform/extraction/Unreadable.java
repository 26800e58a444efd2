package org.mandat.platform.extraction;

/**
 * Why a file gives no text. Each has one sentence of whoever asked for the text.
 */
public enum Unreadable {

	/** There is nothing in it. */
	EMPTY("empty"),
	/** Larger than what is read. */
	TOO_LARGE("tooLarge"),
	/** More pages than what is read. */
	TOO_MANY_PAGES("tooManyPages"),
	/** More characters than what is kept. */
	TOO_LONG("tooLong"),
	/** A picture, whatever its name says. */
	PICTURE("picture"),
	/** An office document of the time before 2007. */
	OLD_OFFICE("oldOffice"),
	/** A spreadsheet or a presentation. */
	NO_DOCUMENT("noDocument"),
	/** An archive of files. */
	ARCHIVE("archive"),
	/** Locked by a password. */
	PASSWORD("password"),
	/** Cut off, or not made as its format asks. */
	DAMAGED("damaged"),
	/** Pages that are pictures, without letters. */
	SCAN("scan"),
	/** Letters that say nothing: the file does not tell which they are. */
	NO_LETTERS("noLetters"),
	/** It unpacks into more than a document ever needs. */
	BOMB("bomb"),
	/** It asks for files from elsewhere or declares entities. */
	ENTITIES("entities"),
	/** Reading it took too long. */
	SLOW("slow"),
	/** Bytes that are no text. */
	BINARY("binary"),
	/** Marks and blanks, no word. */
	NO_WORDS("noWords"),
	/** Reading was stopped by a person. */
	STOPPED("stopped");

	private final String word;

	Unreadable(String word) {
		this.word = word;
	}

	/** The last part of its message key. */
	public String word() {
		return this.word;
	}

}
