package org.mandat.platform.extraction;

import java.util.List;

/**
 * The text of a file.
 *
 * @param text the text; of plain text and Markdown the decoded file unchanged but for
 * byte-order mark and U+0000, of others paragraphs apart by an empty line
 * @param format what the file is
 * @param charset the character set it was read in
 * @param charsetSure whether the file says so itself or leaves no doubt
 * @param pages where pages begin, in code points of the text; empty where a file has none
 * @param margins what stands at the head and foot of pages, across them or beside them,
 * each once; it is not part of the text
 * @param remarks what a reader should know of how it was read
 */
public record Extracted(String text, Format format, String charset, boolean charsetSure, List<Integer> pages,
		List<String> margins, List<Remark> remarks) {

	/** The longest text that is given. */
	public static final int MAX_CHARACTERS = 5_000_000;

	/** Something that a reader should know. */
	public enum Remark {

		/** Tracked changes: the text is the one with all of them accepted. */
		CHANGES,
		/** Macros: left out, never run. */
		MACROS,
		/** Some pages are pictures without text. */
		PICTURES,
		/** Comments at the margin: left out. */
		COMMENTS

	}

}
