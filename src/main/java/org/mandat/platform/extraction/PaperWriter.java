package org.mandat.platform.extraction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.mandat.platform.extraction.Extracted.Remark;

/**
 * Writes the text of a paper in the one form that all formats share, so that the same
 * paper gives the same sentences from each: paragraphs apart by an empty line, headings
 * behind {@code #}, items of lists behind {@code -} or their number, rows of small tables
 * between bars, footnotes at the end. A form feed in what it is given is a page that
 * begins there.
 */
public final class PaperWriter {

	/** How much wider than this a cell is no figure or word but prose. */
	private static final int CELL = 60;

	private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\t\\x0B]+");

	private static final Pattern LINES = Pattern.compile(" *[\\n\\r\\u2028\\u2029\\u0085]+ *");

	private static final Pattern APART = Pattern.compile("\\n[ \\t]*\\r?\\n");

	private static final Pattern UNSEEN = Pattern
		.compile("[\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\ufeff\\x00-\\x08\\x0e-\\x1f\\x7f\\ufffe\\uffff]");

	private final List<Block> blocks = new ArrayList<>();

	private final List<Block> notes = new ArrayList<>();

	private final Set<String> margins = new LinkedHashSet<>();

	private final Set<Remark> remarks = new LinkedHashSet<>();

	private long length;

	/** How many empty paragraphs came last. */
	private int gap;

	/** A paragraph; empty lines within it make it several. */
	public void paragraph(String text) {
		String[] parts = APART.split(text);
		for (int i = 0; i < parts.length; i++) {
			if (i > 0) {
				gap();
			}
			add(this.blocks, Kind.PARAGRAPH, "", parts[i]);
		}
	}

	/** A heading of whatever depth. */
	public void heading(String text) {
		add(this.blocks, Kind.OTHER, "# ", text.replaceAll("[\\n\\r]+", " "));
	}

	/** An item of a list, behind its number; without one, behind a dash. */
	public void item(String number, String text) {
		add(this.blocks, Kind.OTHER, number.isBlank() ? "- " : number.strip() + " ", text);
	}

	/** An empty paragraph. */
	public void gap() {
		this.gap++;
	}

	/** A row of a table, each cell with its paragraphs. */
	public void row(List<List<String>> cells) {
		boolean small = cells.size() > 1
				&& cells.stream().allMatch((cell) -> cell.size() <= 1 && String.join("", cell).length() <= CELL);
		if (small) {
			String line = String.join(" | ", cells.stream().map((cell) -> clean(String.join(" ", cell))).toList());
			add(this.blocks, Kind.ROW, "", "| " + line.replace("\n", " ") + " |");
		}
		else {
			cells.forEach((cell) -> cell.forEach(this::paragraph));
		}
	}

	/** A footnote or endnote. */
	public void note(String mark, String text) {
		add(this.notes, Kind.OTHER, mark.isBlank() ? "" : mark.strip() + " ", text);
	}

	/** What stands at the margin and is not part of the text. */
	public void margin(String text) {
		String clean = clean(text).replace("\f", " ").strip();
		if (!clean.isEmpty() && this.margins.size() < 200) {
			this.margins.add(clean.substring(0, Math.min(clean.length(), 400)));
		}
	}

	/** Something that a reader should know. */
	public void remark(Remark remark) {
		this.remarks.add(remark);
	}

	private void add(List<Block> to, Kind kind, String mark, String text) {
		String clean = clean(text);
		if (clean.replace("\f", "").isBlank()) {
			if (clean.indexOf('\f') >= 0) {
				to.add(new Block(Kind.PAGE, "\f", 0));
			}
			return;
		}
		int pages = 0;
		while (clean.charAt(pages) == '\f' || clean.charAt(pages) == ' ' || clean.charAt(pages) == '\n') {
			pages++;
		}
		String turned = (clean.substring(0, pages).indexOf('\f') >= 0) ? "\f" : "";
		to.add(new Block(kind, turned + mark + clean.substring(pages).strip(), (to == this.blocks) ? this.gap : 0));
		this.gap = 0;
		this.length += clean.length() + 2;
		if (this.length > Extracted.MAX_CHARACTERS * 2L) {
			throw new Refused(Unreadable.TOO_LONG);
		}
	}

	/** The paper as a whole. */
	public Extracted written(Format format) {
		boolean wrapped = linesAsParagraphs();
		StringBuilder text = new StringBuilder();
		List<Integer> pages = new ArrayList<>();
		Kind before = Kind.OTHER;
		List<Block> all = new ArrayList<>(this.blocks);
		all.addAll(this.notes);
		int points = 0;
		for (Block block : all) {
			if (block.kind() != Kind.PAGE && !text.isEmpty()) {
				String apart = apart(before, block, wrapped);
				text.append(apart);
				points += apart.length();
			}
			before = (block.kind() == Kind.PAGE) ? before : block.kind();
			for (int i = 0; i < block.text().length(); i++) {
				char c = block.text().charAt(i);
				if (c == '\f') {
					pages.add(points);
				}
				else {
					text.append(c);
					points += Character.isLowSurrogate(c) ? 0 : 1;
				}
			}
		}
		if (points > Extracted.MAX_CHARACTERS) {
			throw new Refused(Unreadable.TOO_LONG);
		}
		return new Extracted(text.toString(), format, "UTF-8", true, pages(pages), List.copyOf(this.margins),
				List.copyOf(this.remarks));
	}

	private static List<Integer> pages(List<Integer> turned) {
		if (turned.isEmpty()) {
			return List.of();
		}
		List<Integer> pages = new ArrayList<>(turned);
		if (pages.getFirst() != 0) {
			pages.addFirst(0);
		}
		return List.copyOf(pages);
	}

	private static String apart(Kind before, Block next, boolean wrapped) {
		if (before == Kind.ROW && next.kind() == Kind.ROW) {
			return "\n";
		}
		boolean goesOn = wrapped && before == Kind.PARAGRAPH && next.kind() == Kind.PARAGRAPH && next.gap() == 0;
		// Two empty lines are a page break: a sentence may go on behind it.
		return goesOn ? "\n" : (next.gap() > 1) ? "\n\n\n" : "\n\n";
	}

	/**
	 * Whether each line was made a paragraph and each paragraph ends with an empty one,
	 * as when plain text is opened in an office program.
	 */
	private boolean linesAsParagraphs() {
		int follows = 0;
		int open = 0;
		int longest = 0;
		int gaps = 0;
		for (int i = 1; i < this.blocks.size(); i++) {
			Block block = this.blocks.get(i);
			gaps += (block.gap() > 0) ? 1 : 0;
			if (block.kind() == Kind.PARAGRAPH && this.blocks.get(i - 1).kind() == Kind.PARAGRAPH && block.gap() == 0) {
				String before = this.blocks.get(i - 1).text();
				follows++;
				longest = Math.max(longest, before.length());
				open += ".!?:;…\"”“»)".indexOf(before.charAt(before.length() - 1)) < 0 ? 1 : 0;
			}
		}
		return gaps > 0 && follows >= 6 && longest <= 120 && open * 2 > follows;
	}

	/** Blanks are one blank, ligatures letters; what is not seen is left out. */
	public static String clean(String text) {
		String seen = UNSEEN.matcher(text).replaceAll("");
		seen = BLANKS.matcher(seen)
			.replaceAll((found) -> found.group().indexOf('\u2028') >= 0 || found.group().indexOf('\u2029') >= 0 ? "\n"
					: " ");
		seen = LINES.matcher(seen).replaceAll("\n");
		if (seen.chars().noneMatch((c) -> c >= 0xFB00 && c <= 0xFB06)) {
			return seen;
		}
		return seen.replace("\uFB00", "ff")
			.replace("\uFB01", "fi")
			.replace("\uFB02", "fl")
			.replace("\uFB03", "ffi")
			.replace("\uFB04", "ffl")
			.replace("\uFB05", "st")
			.replace("\uFB06", "st");
	}

	private enum Kind {

		PARAGRAPH, ROW, OTHER, PAGE

	}

	private record Block(Kind kind, String text, int gap) {
	}

}
