package org.mandat.platform.web;

import java.util.Map;

/** What a handler answers: a page, a redirect after an act, or bytes to download. */
public sealed interface Reply {

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
