package org.mandat.evidence.suggestion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mandat.platform.text.SerbianScript;

/**
 * The words of a text in one form for comparing: Latin script, lower case, without marks,
 * so that <em>шпијун</em>, <em>špijun</em> and <em>spijun</em> are one word. Positions
 * are UTF-16 units of the text as it stands.
 */
final class Tokens {

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*");

	private static final Pattern MARKS = Pattern.compile("\\p{M}+");

	private final String text;

	private final List<Token> list = new ArrayList<>();

	private Tokens(String text) {
		this.text = text;
	}

	static Tokens of(String text) {
		Tokens tokens = new Tokens(text);
		Matcher word = WORD.matcher(text);
		while (word.find()) {
			tokens.list.add(new Token(fold(word.group()), word.start(), word.end(),
					Character.isUpperCase(word.group().codePointAt(0))));
		}
		return tokens;
	}

	static String fold(String word) {
		boolean cyrillic = word.codePoints()
			.anyMatch((c) -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
		String latin = cyrillic ? SerbianScript.latin(word) : word;
		String bare = MARKS.matcher(Normalizer.normalize(latin, Normalizer.Form.NFD)).replaceAll("");
		return bare.toLowerCase(Locale.ROOT).replace('đ', 'd').replace("ı", "i");
	}

	List<Token> list() {
		return this.list;
	}

	int size() {
		return this.list.size();
	}

	Token get(int i) {
		return this.list.get(i);
	}

	/** What stands from the first to the last of these tokens, both included. */
	String between(int first, int last) {
		return this.text.substring(this.list.get(first).start(), this.list.get(last).end());
	}

	/** The text as it stands. */
	String text() {
		return this.text;
	}

	/** A word of the text. */
	record Token(String folded, int start, int end, boolean capital) {
	}

}
