package org.mandat.platform.extraction;

/** What a file is, by its content. */
public enum Format {

	/** Plain text. */
	TEXT("text/plain"),
	/** Text with marks for headings and lists. */
	MARKDOWN("text/markdown"),
	/** A page of the web. */
	HTML("text/html"),
	/** Portable document. */
	PDF("application/pdf"),
	/** Office Open XML, text. */
	DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
	/** OpenDocument, text. */
	ODT("application/vnd.oasis.opendocument.text"),
	/** Rich text. */
	RTF("application/rtf");

	private final String mediaType;

	Format(String mediaType) {
		this.mediaType = mediaType;
	}

	/** Its media type. */
	public String mediaType() {
		return this.mediaType;
	}

	/** Whether the file is its text, so that lines can be counted in it. */
	public boolean plain() {
		return this == TEXT || this == MARKDOWN;
	}

}
