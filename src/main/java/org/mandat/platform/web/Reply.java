package org.mandat.platform.web;

import java.util.Map;

import org.mandat.platform.documents.Sheet;

/** What a handler answers: a page, a redirect after an act, or bytes to download. */
public sealed interface Reply {

	/** A table as a file of the format that the address of the page ends in. */
	static Reply table(Page page, Sheet sheet) {
		return page.path().endsWith(".xlsx") ? new Download(Sheet.XLSX, sheet.name() + ".xlsx", sheet.xlsx())
				: new Download(Sheet.CSV, sheet.name() + ".csv", sheet.csv());
	}

	/** A page rendered from a template; parameters beside {@code page} by name. */
	record Rendered(int status, String template, Map<String, Object> parameters) implements Reply {
	}

	/** See other: where the act left its result, with one notice. */
	record Redirect(String to, String noticeKey) implements Reply {
	}

	/** A file; always as an attachment unless it is data for a machine. */
	record Download(String mediaType, String fileName, byte[] bytes) implements Reply {
	}

}
