package org.mandat.platform.extraction;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a file is by its first bytes, never by its name; only between plain text and
 * Markdown the name decides.
 */
final class Sniffing {

	private static final Pattern PAGE = Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern FRAGMENT = Pattern.compile(
			"<(p|div|h[1-6]|section|article|main|table|ul|ol)[\\s>].*</\\1>",
			Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

	/** How far into a file its head is looked for. */
	static final int HEAD = 20_000;

	private Sniffing() {
	}

	/** What the first bytes say. */
	static Container of(byte[] head) {
		String start = new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1);
		if (start.isEmpty()) {
			throw new Refused(Unreadable.EMPTY);
		}
		if (picture(start)) {
			throw new Refused(Unreadable.PICTURE);
		}
		if (start.contains("%PDF-")) {
			return Container.PDF;
		}
		if (start.startsWith("PK\u0003\u0004")) {
			return Container.ZIP;
		}
		if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) {
			return Container.OLE;
		}
		if (start.startsWith("\u001f\u008b") || start.startsWith("7z\u00bc\u00af") || start.startsWith("Rar!")
				|| start.startsWith("PK\u0005\u0006") || start.startsWith("\u00fd7zXZ")) {
			throw new Refused(Unreadable.ARCHIVE);
		}
		return start.stripLeading().startsWith("{\\rt") ? Container.RTF : Container.TEXT;
	}

	private static boolean picture(String start) {
		return start.startsWith("\u0089PNG") || start.startsWith("\u00ff\u00d8\u00ff") || start.startsWith("GIF8")
				|| start.startsWith("II*\u0000") || start.startsWith("MM\u0000*")
				|| (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) || start.startsWith("ftyphei", 4)
				|| (start.startsWith("BM") && start.substring(0, Math.min(start.length(), 64)).indexOf(0) >= 0);
	}

	/**
	 * Whether an office file of the old container is a locked new one: its streams are
	 * named in UTF-16.
	 */
	static boolean locked(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1)
			.contains(new String("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
	}

	/** Which of the three a text is. */
	static Format text(String text, String fileName) {
		String head = behindProlog(text.substring(0, Math.min(text.length(), HEAD)));
		if (PAGE.matcher(head).lookingAt() || FRAGMENT.matcher(head).lookingAt()) {
			return Format.HTML;
		}
		String name = fileName.toLowerCase(Locale.ROOT);
		return (name.endsWith(".md") || name.endsWith(".markdown")) ? Format.MARKDOWN : Format.TEXT;
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

	/** What surrounds the text. */
	enum Container {

		PDF, ZIP, OLE, RTF, TEXT

	}

}
