package org.mandat.platform.extraction.office;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamReader;

import org.jspecify.annotations.Nullable;

/**
 * The numbers of lists in DOCX, which stand in no text: they are counted, as an office
 * program counts them, so that "2." is read where "2." is seen.
 */
final class Numbering implements SafeZip.Part {

	private static final Pattern PLACE = Pattern.compile("%(\\d)");

	private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };

	private static final String[] LETTERS = { "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i" };

	private final Map<String, Map<Integer, Level>> kinds = new HashMap<>();

	private final Map<String, String> lists = new HashMap<>();

	private final Map<String, int[]> counts = new HashMap<>();

	private @Nullable String kind;

	private @Nullable String list;

	private int depth;

	@Override
	public void event(int event, XMLStreamReader xml) {
		if (event != XMLStreamReader.START_ELEMENT) {
			return;
		}
		String value = Docx.attribute(xml, "val");
		switch (xml.getLocalName()) {
			case "abstractNum" -> this.kind = Docx.attribute(xml, "abstractNumId");
			case "lvl" -> this.depth = number(Docx.attribute(xml, "ilvl"));
			case "start" -> change((level) -> new Level(level.format(), level.text(), number(value)));
			case "numFmt" -> change((level) -> new Level(value, level.text(), level.start()));
			case "lvlText" -> change((level) -> new Level(level.format(), value, level.start()));
			case "num" -> {
				this.kind = null;
				this.list = Docx.attribute(xml, "numId");
			}
			case "abstractNumId" -> {
				if (this.list != null) {
					this.lists.put(this.list, value);
				}
			}
			default -> {
			}
		}
	}

	private void change(java.util.function.UnaryOperator<Level> how) {
		if (this.kind != null && this.depth < 9) {
			Map<Integer, Level> levels = this.kinds.computeIfAbsent(this.kind, (any) -> new HashMap<>());
			levels.put(this.depth, how.apply(levels.getOrDefault(this.depth, new Level("decimal", "%1.", 1))));
		}
	}

	/** The mark of the next item of a list; empty for a dash. */
	String next(String numId, int level) {
		String kindOf = this.lists.get(numId);
		Map<Integer, Level> levels = (kindOf == null) ? null : this.kinds.get(kindOf);
		if (levels == null || level > 8) {
			return "";
		}
		int[] count = this.counts.computeIfAbsent(kindOf, (any) -> new int[10]);
		count[level]++;
		for (int deeper = level + 1; deeper < count.length; deeper++) {
			count[deeper] = 0;
		}
		Level here = levels.getOrDefault(level, new Level("bullet", "", 1));
		if ("bullet".equals(here.format()) || "none".equals(here.format())) {
			return "";
		}
		Matcher place = PLACE.matcher(here.text());
		return place.replaceAll((found) -> {
			int of = Math.min(number(found.group(1)) - 1, 8);
			Level one = levels.getOrDefault(of, here);
			return Matcher.quoteReplacement(written(one.format(), Math.max(count[of], 1) + one.start() - 1));
		});
	}

	static String written(@Nullable String format, int n) {
		return switch ((format == null) ? "decimal" : format) {
			case "lowerLetter", "a" -> letter(n);
			case "upperLetter", "A" -> letter(n).toUpperCase(java.util.Locale.ROOT);
			case "lowerRoman", "i" -> roman(n);
			case "upperRoman", "I" -> roman(n).toUpperCase(java.util.Locale.ROOT);
			default -> String.valueOf(n);
		};
	}

	private static String letter(int n) {
		return String.valueOf((char) ('a' + Math.floorMod(n - 1, 26))).repeat(Math.clamp((n - 1) / 26 + 1L, 1, 5));
	}

	private static String roman(int n) {
		StringBuilder roman = new StringBuilder();
		int left = Math.clamp(n, 1, 3999);
		for (int i = 0; i < VALUES.length; i++) {
			for (; left >= VALUES[i]; left -= VALUES[i]) {
				roman.append(LETTERS[i]);
			}
		}
		return roman.toString();
	}

	static int number(String text) {
		return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
	}

	private record Level(@Nullable String format, String text, int start) {
	}

}
