package org.mandat.platform.extraction.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes footnotes out of the columns at whose foot they stand, so that a sentence which
 * goes on over the page is one, and the marks in the text that lead to them.
 */
final class Notes {

	private static final Pattern MARK = Pattern.compile(
			"^(?:" + Line.NOTE + "([^" + Line.NOTE_END + "]+)" + Line.NOTE_END + "|(\\d{1,3}|\\*{1,3}|†)(?=\\s))\\s*");

	private static final Pattern REFERENCE = Pattern.compile(Line.NOTE + "([^" + Line.NOTE_END + "]+)" + Line.NOTE_END);

	private final float body;

	private final List<Line> notes = new ArrayList<>();

	private final Set<String> marks = new HashSet<>();

	Notes(float body) {
		this.body = body;
	}

	/** The lines without footnotes. */
	List<Line> without(List<Line> lines) {
		List<Line> kept = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= lines.size(); i++) {
			if (i == lines.size() || lines.get(i).column() != lines.get(from).column()) {
				column(lines.subList(from, i), kept);
				from = i;
			}
		}
		return kept;
	}

	private void column(List<Line> column, List<Line> kept) {
		int small = column.size();
		while (small > 0 && column.get(small - 1).size() < this.body * 0.94f) {
			small--;
		}
		int first = small;
		while (first < column.size() && !MARK.matcher(column.get(first).text()).find()) {
			first++;
		}
		boolean behindText = small > 0 || (!kept.isEmpty() && kept.getLast().page() == column.getFirst().page());
		boolean goesOn = first > small && small < column.size() && !this.notes.isEmpty();
		if (first == column.size() && !(goesOn && behindText)) {
			kept.addAll(column);
			return;
		}
		int cut = goesOn && behindText ? small : first;
		kept.addAll(column.subList(0, cut));
		for (Line line : column.subList(cut, column.size())) {
			Matcher mark = MARK.matcher(line.text());
			if (mark.find()) {
				this.marks.add(line.page() + " " + ((mark.group(1) == null) ? mark.group(2) : mark.group(1)));
			}
			this.notes.add(line);
		}
	}

	/** The footnotes' lines, in their order. */
	List<Line> lines() {
		return this.notes;
	}

	static boolean begins(Line line) {
		return MARK.matcher(line.text()).find();
	}

	/** A note's text behind its mark. */
	static String[] split(String text) {
		Matcher mark = MARK.matcher(text);
		if (!mark.find()) {
			return new String[] { "", text };
		}
		return new String[] { (mark.group(1) == null) ? mark.group(2) : mark.group(1), text.substring(mark.end()) };
	}

	/**
	 * The text without the marks that lead to notes; a raised number that leads nowhere
	 * is part of it.
	 */
	String plain(Line line) {
		return REFERENCE.matcher(line.text()).replaceAll((found) -> {
			for (String mark : found.group(1).split(",")) {
				if (!this.marks.contains(line.page() + " " + mark)) {
					return Matcher.quoteReplacement(found.group(1));
				}
			}
			return "";
		});
	}

}
