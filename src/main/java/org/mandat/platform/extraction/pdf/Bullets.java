package org.mandat.platform.extraction.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How items of lists begin on a page. */
final class Bullets {

	private static final Pattern DOT = Pattern
		.compile("^(?:[•▪◦●○■□◆◇►▶➢➤✓✔\u2023\u2043\uF000-\uF0FF]|[–—\\-*·o](?= ))\\s*(?=\\S)");

	private static final Pattern NUMBER = Pattern
		.compile("^(\\d{1,3}[.)]|\\(\\d{1,3}\\)|\\p{L}\\)|\\(\\p{L}\\)|[ivx]{1,4}[.)])\\s+(?=\\S)");

	private Bullets() {
	}

	static boolean begins(String text) {
		return DOT.matcher(text).find() || NUMBER.matcher(text).find();
	}

	/** The text behind a dot or dash; null if it begins with none. */
	static String behindDot(String text) {
		Matcher dot = DOT.matcher(text);
		return dot.find() ? text.substring(dot.end()) : "";
	}

	static boolean numbered(String text) {
		return NUMBER.matcher(text).find();
	}

}
