package org.mandat.platform.extraction.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.extraction.PaperWriter;

/** Lines to paragraphs, headings, items and rows, over columns and pages. */
final class Paragraphs {

	private static final Pattern CONTENTS = Pattern.compile(".*(?:\\.\\s?){5,}\\s*(?:\\d{1,4}|[ivxlc]{1,6})\\s*$");

	private final PaperWriter out;

	private final Hyphens hyphens;

	private final Notes notes;

	private final float body;

	private final Map<Integer, Float> leading = new HashMap<>();

	private final List<Line> open = new ArrayList<>();

	private String words = "";

	private int page = -1;

	Paragraphs(PaperWriter out, List<Line> lines, Notes notes, float body) {
		this.out = out;
		this.hyphens = new Hyphens(lines);
		this.notes = notes;
		this.body = body;
		Map<Integer, Map<Integer, Integer>> gaps = new HashMap<>();
		for (int i = 1; i < lines.size(); i++) {
			float gap = lines.get(i).base() - lines.get(i - 1).base();
			if (lines.get(i).column() == lines.get(i - 1).column() && gap > 0 && gap < 4 * lines.get(i).size()) {
				gaps.computeIfAbsent(Math.round(lines.get(i).size()), (any) -> new HashMap<>())
					.merge(Math.round(gap * 2), 1, Integer::sum);
			}
		}
		gaps.forEach((size, counts) -> this.leading.put(size,
				counts.entrySet()
					.stream()
					.max(Map.Entry.<Integer, Integer>comparingByValue()
						.thenComparing(Map.Entry.<Integer, Integer>comparingByKey().reversed()))
					.orElseThrow()
					.getKey() / 2f));
	}

	void write(List<Line> lines) {
		for (Line line : lines) {
			take(line.with(this.notes.plain(line)));
		}
		close();
	}

	/** Footnotes, each whole. */
	void writeNotes(List<Line> lines) {
		String mark = "";
		String text = "";
		for (Line line : lines) {
			if (Notes.begins(line)) {
				this.out.note(mark, text);
				String[] parts = Notes.split(line.text());
				mark = parts[0];
				text = parts[1];
			}
			else {
				text = this.hyphens.join(text, line.text());
			}
		}
		this.out.note(mark, text);
	}

	private void take(Line line) {
		if (CONTENTS.matcher(line.text()).matches()) {
			return;
		}
		boolean turned = line.page() != this.page;
		this.page = line.page();
		Line before = this.open.isEmpty() ? null : this.open.getLast();
		if (before != null && line.cells() == null && goesOn(before, line)) {
			this.words = turned ? joinedOver(line) : this.hyphens.join(this.words, line.text());
			this.open.add(line);
			return;
		}
		close();
		this.words = (turned ? "\f" : "") + line.text();
		this.open.add(line);
		if (line.cells() != null) {
			if (turned) {
				this.out.paragraph("\f");
			}
			this.out.row(line.cells().stream().map(List::of).toList());
			this.open.clear();
			this.words = "";
		}
	}

	/** A page that begins within a word begins behind it. */
	private String joinedOver(Line line) {
		String joined = this.hyphens.join(this.words, line.text());
		int at = joined.length() - line.text().length();
		if (joined.charAt(at - 1) != ' ') {
			int end = joined.indexOf(' ', at);
			at = (end < 0) ? joined.length() : end + 1;
		}
		return joined.substring(0, at) + "\f" + joined.substring(at);
	}

	private boolean goesOn(Line before, Line line) {
		if (before.cells() != null || Math.abs(before.size() - line.size()) > before.size() * 0.08f
				|| line.beginsItem() && !wrapped(before, line)) {
			return false;
		}
		if (heading(before) != heading(line)) {
			return false;
		}
		if (before.column() != line.column()) {
			boolean whole = before.endsSentence() || heading(before);
			return !whole && (line.beginsSmall() || !before.endsEarly(line));
		}
		float gap = line.base() - before.base();
		float usual = this.leading.getOrDefault(Math.round(line.size()), line.size() * 1.2f);
		boolean apart = gap > Math.max(usual * 1.3f, usual + 1.5f) || gap < 0;
		if (heading(line)) {
			return !apart;
		}
		if (line.beginsSmall() && !before.endsSentence()) {
			return gap <= usual * 4.5f;
		}
		if (apart || before.endsEarly(line)) {
			return false;
		}
		boolean indented = line.left() > before.left() + line.size() * 0.8f && !before.beginsItem();
		return !indented || !before.endsSentence();
	}

	/**
	 * "… on" and "21. March", or a dash in the middle of a sentence: a line that begins
	 * so is no item by itself.
	 */
	private static boolean wrapped(Line before, Line line) {
		boolean may = Bullets.numbered(line.text()) || "–—-".indexOf(line.text().charAt(0)) >= 0;
		return may && !before.endsSentence() && !before.endsEarly(line) && before.column() == line.column()
				&& Math.abs(before.left() - line.left()) < 2;
	}

	private boolean heading(Line line) {
		return line.size() > this.body * 1.12f
				|| line.bold() && line.size() > this.body * 0.97f && line.text().length() < 160;
	}

	private void close() {
		@Nullable Line first = this.open.isEmpty() ? null : this.open.getFirst();
		String text = this.words;
		boolean heading = first != null && heading(first) && this.open.size() <= 4 && text.length() < 300
				&& !(first.bold() && first.size() <= this.body * 1.12f && text.matches("(?s).*[.;,]\\s*$"));
		this.open.clear();
		this.words = "";
		if (first == null) {
			return;
		}
		String turned = text.startsWith("\f") ? "\f" : "";
		String plain = text.substring(turned.length());
		String item = Bullets.behindDot(plain);
		if (heading && item.isEmpty()) {
			this.out.heading(text);
		}
		else if (!item.isEmpty()) {
			this.out.item("", turned + item);
		}
		else {
			this.out.paragraph(text);
		}
	}

}
