package org.mandat.evidence.source;

import java.util.Locale;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * What a file is, by its content and never by its name.
 */
enum FileKind {

	TEXT("text/plain"), MARKDOWN("text/markdown"), HTML("text/html");

	private static final Pattern PAGE = Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern FRAGMENT = Pattern.compile(
			"<(p|div|h[1-6]|section|article|main|table|ul|ol)[\\s>].*</\\1>",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	private final String mediaType;

	FileKind(String mediaType) {
		this.mediaType = mediaType;
	}

	String mediaType() {
		return this.mediaType;
	}

	/** Which of the three a text is. */
	static FileKind of(String text, String fileName) {
		String head = behindProlog(text.substring(0, Math.min(text.length(), 20_000)));
		if (PAGE.matcher(head).lookingAt() || FRAGMENT.matcher(head).lookingAt()) {
			return HTML;
		}
		String name = fileName.toLowerCase(Locale.ROOT);
		return (name.endsWith(".md") || name.endsWith(".markdown")) ? MARKDOWN : TEXT;
	}

	private static String behindProlog(String text) {
		String rest = text.stripLeading();
		while (rest.startsWith("<!--") || rest.startsWith("<?")) {
			String close = rest.startsWith("<?") ? ">" : "-->";
			int end = rest.indexOf(close);
			if (end < 0) {
				return rest;
			}
			rest = rest.substring(end + close.length()).stripLeading();
		}
		return rest;
	}

	/**
	 * The name of a format that is recognised and not read here, or nothing. The first
	 * bytes decide.
	 */
	static @Nullable String foreign(byte[] bytes) {
		String head = new String(bytes, 0, Math.min(bytes.length, 16), java.nio.charset.StandardCharsets.ISO_8859_1);
		if (head.startsWith("\u0089PNG") || head.startsWith("\u00ff\u00d8\u00ff") || head.startsWith("GIF8")
				|| head.startsWith("BM") && bytes.length > 1 && hasZero(bytes)) {
			return "picture";
		}
		if (head.startsWith("%PDF")) {
			return "pdf";
		}
		if (head.startsWith("PK\u0003\u0004") || head.startsWith("\u00d0\u00cf\u0011\u00e0")
				|| head.startsWith("{\\rtf")) {
			return "office";
		}
		return null;
	}

	private static boolean hasZero(byte[] bytes) {
		for (int i = 0; i < Math.min(bytes.length, 64); i++) {
			if (bytes[i] == 0) {
				return true;
			}
		}
		return false;
	}

}
