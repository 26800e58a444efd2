package org.mandat.platform.extraction.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decides whether a hyphen at the end of a line belongs to the word or only to the line,
 * by what the document itself writes elsewhere.
 */
final class Hyphens {

	/** How far back a word or an address is looked for. */
	private static final int REACH = 120;

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:[-‐][\\p{L}\\p{M}]+)*");

	private static final Pattern TAIL = Pattern.compile("([\\p{L}\\p{M}]+)[-‐\u00ad]$");

	private static final Pattern HEAD = Pattern.compile("^([\\p{L}\\p{M}]+)");

	/** An address of the web or of mail, at the end. */
	private static final Pattern ADDRESS = Pattern.compile("(?:://|www\\.|mailto:|\\S@)\\S*$");

	private final Set<String> known = new HashSet<>();

	private int ends;

	private int lines;

	Hyphens(List<Line> document) {
		for (Line line : document) {
			this.lines++;
			this.ends += TAIL.matcher(line.text()).find() ? 1 : 0;
			Matcher word = WORD.matcher(line.text());
			while (word.find()) {
				boolean cut = word.end() == line.text().length() - 1 && TAIL.matcher(line.text()).find();
				if (!cut && this.known.size() < 200_000) {
					this.known.add(word.group().toLowerCase(Locale.ROOT));
				}
			}
		}
	}

	/** Joins a line to what stands before it. */
	String join(String before, String line) {
		String end = before.substring(Math.max(0, before.length() - REACH));
		if (ADDRESS.matcher(end).find() && ADDRESS.matcher(line.split(" ", 2)[0]).find()) {
			return before + line;
		}
		Matcher tail = TAIL.matcher(end);
		Matcher head = HEAD.matcher(line);
		if (!tail.find() || !head.find()) {
			return before + " " + line;
		}
		boolean goesOn = Character.isLowerCase(line.codePointAt(0));
		if (before.endsWith("\u00ad")) {
			return before.substring(0, before.length() - 1) + line;
		}
		if (!goesOn) {
			return before + line;
		}
		boolean ofLine = ofLine(tail.group(1).toLowerCase(Locale.ROOT), head.group(1).toLowerCase(Locale.ROOT));
		return ofLine ? before.substring(0, before.length() - 1) + line : before + line;
	}

	private boolean ofLine(String first, String second) {
		if (this.known.contains(first + second)) {
			return true;
		}
		if (this.known.contains(first + "-" + second)) {
			return false;
		}
		boolean firstKnown = first.length() > 2 && this.known.contains(first);
		boolean secondKnown = second.length() > 2 && this.known.contains(second);
		if (firstKnown && secondKnown) {
			return false;
		}
		// Where many lines end so, the program broke them; else the author wrote the
		// hyphen.
		return this.ends * 60 > this.lines || !(firstKnown || secondKnown);
	}

}
