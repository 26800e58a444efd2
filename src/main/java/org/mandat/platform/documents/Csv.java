package org.mandat.platform.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values after RFC 4180, UTF-8 with a byte-order mark so that Excel reads
 * ë and Ж. A cell that a spreadsheet would take for a formula is given an apostrophe
 * before it.
 */
public final class Csv {

	private static final String FORMULA = "=+-@\t\r";

	private Csv() {
	}

	/** The lines as a file. */
	public static byte[] bytes(List<List<String>> lines) {
		String body = lines.stream()
			.map((line) -> line.stream().map(Csv::cell).collect(Collectors.joining(",")))
			.collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
		return body.getBytes(StandardCharsets.UTF_8);
	}

	static String cell(String text) {
		String safe = (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return "\"" + safe.replace("\"", "\"\"") + "\"";
	}

}
