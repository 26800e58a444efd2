package org.mandat.evidence.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a text into its blocks by lines: an empty line ends a paragraph, headings and
 * list items stand for themselves, a hard-wrapped line goes on. Two empty lines or a form
 * feed are a page break: a paragraph that stops in the middle of a sentence and goes on
 * in lower case behind it is one block.
 */
final class Blocks {

	private static final Pattern HEADING = Pattern.compile("\\s{0,3}#{1,6}\\s.*");

	private static final Pattern ITEM = Pattern
		.compile("\\s{0,12}(?:[-*+•▪◦–—·]|\\d{1,3}[.)]|\\p{L}\\)|\\(\\p{L}\\)|\\(\\d{1,3}\\))\\s+\\S.*");

	private static final Pattern HARD_BREAK = Pattern.compile(".{1,59}\\S {2,}");

	private static final Pattern LINE = Pattern
		.compile("([^\\n\\r\\f\\u2028\\u2029]*)(\\r\\n|[\\n\\r\\f\\u2028\\u2029]|$)");

	private final List<Block> blocks = new ArrayList<>();

	private final String text;

	private boolean open;

	/** Whether the last line was short and ends with the two blanks of Markdown. */
	private boolean broken;

	private int empty = 2;

	private Blocks(String text) {
		this.text = text;
	}

	static List<Block> of(String text) {
		Blocks blocks = new Blocks(text);
		Matcher line = LINE.matcher(text);
		int at = 0;
		while (at < text.length() && line.find(at)) {
			blocks.take(line.start(1), line.end(1));
			if (line.group(2).equals("\f") || line.group(2).equals("\u2029")) {
				blocks.open = false;
				blocks.empty = 2;
			}
			at = line.end();
		}
		return blocks.blocks;
	}

	private void take(int start, int end) {
		String line = this.text.substring(start, end);
		if (line.isBlank()) {
			this.open = false;
			this.empty++;
			return;
		}
		if (HEADING.matcher(line).matches()) {
			add(new Block(start, end, Block.Kind.HEADING), false);
		}
		else if (ITEM.matcher(line).matches() && !wrapsNumber(line)) {
			add(new Block(start, end, Block.Kind.ITEM), true);
		}
		else if (this.open && !this.broken) {
			add(this.blocks.removeLast().joinedTo(new Block(start, end, Block.Kind.PARAGRAPH)), true);
		}
		else if (goesOnBehindPageBreak(line)) {
			add(this.blocks.removeLast().joinedTo(new Block(start, end, Block.Kind.PARAGRAPH)), true);
		}
		else {
			add(new Block(start, end, Block.Kind.PARAGRAPH), !endsTable(line));
		}
		this.empty = 0;
		this.broken = HARD_BREAK.matcher(line).matches();
	}

	private void add(Block block, boolean goesOn) {
		this.blocks.add(block);
		this.open = goesOn;
	}

	/** "…on\n21. mart" in hard-wrapped text is a date, not the item 21 of a list. */
	private boolean wrapsNumber(String line) {
		return this.open && !this.blocks.isEmpty() && this.blocks.getLast().kind() == Block.Kind.PARAGRAPH
				&& Character.isDigit(line.stripLeading().charAt(0)) && !ends(this.blocks.getLast());
	}

	private boolean goesOnBehindPageBreak(String line) {
		return this.empty >= 2 && !this.blocks.isEmpty() && this.blocks.getLast().kind() != Block.Kind.HEADING
				&& !ends(this.blocks.getLast()) && Character.isLowerCase(line.stripLeading().codePointAt(0));
	}

	private static boolean endsTable(String line) {
		return line.stripLeading().startsWith("|");
	}

	private boolean ends(Block block) {
		for (int i = block.end() - 1; i >= block.start(); i--) {
			char c = this.text.charAt(i);
			if (Character.isLetterOrDigit(c) || c == ',' || c == '-' || c == '–') {
				return false;
			}
			if (".!?:;…".indexOf(c) >= 0) {
				return true;
			}
		}
		return true;
	}

}
