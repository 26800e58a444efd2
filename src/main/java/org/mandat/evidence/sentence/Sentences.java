package org.mandat.evidence.sentence;

import java.util.ArrayList;
import java.util.List;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;

/**
 * Finds the sentences of a text by ICU's rules for its language and by what offices
 * abbreviate. A sentence never leaves its block; markup, bullets and white space at its
 * ends stay outside; every letter lies in one.
 */
public final class Sentences {

	private final String text;

	private final String language;

	private final BreakIterator breaks;

	private final List<Sentence> found = new ArrayList<>();

	private final CodePoints positions;

	private Sentences(String text, String language) {
		this.text = text;
		this.language = language;
		this.breaks = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
		this.positions = new CodePoints(text);
	}

	/** The sentences in their order. */
	public static List<Sentence> of(String text, String language) {
		Sentences sentences = new Sentences(text, language);
		int block = 0;
		for (Block next : Blocks.of(text)) {
			block++;
			sentences.split(next, block);
		}
		return List.copyOf(sentences.found);
	}

	private void split(Block block, int number) {
		// Line ends inside a block are only wrapping; a blank keeps the positions.
		String plain = this.text.substring(block.start(), block.end())
			.replaceAll("[\\n\\r\\f\\u2028\\u2029\\u0085\\x0B]", " ");
		if (block.kind() == Block.Kind.HEADING) {
			add(block.start(), block.start() + plain.length(), number, true);
			return;
		}
		this.breaks.setText(plain);
		int from = afterBullet(block, plain);
		int last = lastLetter(plain);
		int start = 0;
		this.breaks.first();
		for (int end = this.breaks.next(); end != BreakIterator.DONE; end = this.breaks.next()) {
			if (end <= from || (end < plain.length() && (end > last || goesOn(plain.substring(start, end))))) {
				continue;
			}
			add(block.start() + start, block.start() + end, number, false);
			start = end;
		}
		if (start < plain.length()) {
			add(block.start() + start, block.start() + plain.length(), number, false);
		}
	}

	/** "1. Text" is one sentence: the number of an item does not end one. */
	private static int afterBullet(Block block, String plain) {
		if (block.kind() != Block.Kind.ITEM) {
			return 0;
		}
		int at = plain.length() - plain.stripLeading().length();
		while (at < plain.length() && !Character.isWhitespace(plain.charAt(at))) {
			at++;
		}
		return at + plain.substring(at).length() - plain.substring(at).stripLeading().length();
	}

	private boolean goesOn(String sentence) {
		return sentence.codePoints().noneMatch(Character::isLetterOrDigit)
				|| Abbreviations.endWith(sentence.stripTrailing(), this.language);
	}

	private static int lastLetter(String plain) {
		int at = plain.length();
		while (at > 0 && !Character.isLetterOrDigit(plain.codePointBefore(at))) {
			at -= Character.charCount(plain.codePointBefore(at));
		}
		return at - 1;
	}

	private void add(int from, int to, int block, boolean heading) {
		int start = from;
		int end = to;
		while (start < end && outside(this.text.codePointAt(start))) {
			start += Character.charCount(this.text.codePointAt(start));
		}
		while (end > start && trailing(this.text.codePointBefore(end))) {
			end -= Character.charCount(this.text.codePointBefore(end));
		}
		if (this.text.substring(start, end).codePoints().noneMatch(Character::isLetterOrDigit)) {
			return;
		}
		this.found.add(new Sentence(this.found.size() + 1,
				new Span(this.positions.ofUnit(start), this.positions.ofUnit(end)), block, heading));
	}

	private static boolean outside(int c) {
		return Character.isWhitespace(c) || c == 0xA0 || c == 0xFEFF || "#*_>|-+•▪◦–—·~`".indexOf(c) >= 0;
	}

	private static boolean trailing(int c) {
		return Character.isWhitespace(c) || c == 0xA0 || c == 0xFEFF || "#*_|~`".indexOf(c) >= 0;
	}

}
