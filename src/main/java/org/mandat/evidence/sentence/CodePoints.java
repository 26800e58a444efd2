package org.mandat.evidence.sentence;

import java.util.Arrays;

/**
 * Turns the positions of Java's text (UTF-16 units) into code points and back. A text
 * without surrogate pairs needs no table.
 */
public final class CodePoints {

	private final String text;

	/** The UTF-16 position of the second half of each pair, in order. */
	private final int[] pairs;

	/** Reads the text once. */
	public CodePoints(String text) {
		this.text = text;
		int[] found = new int[16];
		int n = 0;
		for (int i = 1; i < text.length(); i++) {
			if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
				if (n == found.length) {
					found = Arrays.copyOf(found, n * 2);
				}
				found[n++] = i++;
			}
		}
		this.pairs = Arrays.copyOf(found, n);
	}

	/** How many code points the text has. */
	public int length() {
		return this.text.length() - this.pairs.length;
	}

	/** The code point that begins at or before this UTF-16 position. */
	public int ofUnit(int unit) {
		int at = Arrays.binarySearch(this.pairs, unit);
		return unit - ((at < 0) ? -at - 1 : at + 1);
	}

	/** The UTF-16 position at which this code point begins. */
	public int toUnit(int codePoint) {
		int low = 0;
		int high = this.pairs.length;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.pairs[middle] - middle - 1 < codePoint) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return codePoint + low;
	}

	/** The words of a stretch, as they stand. */
	public String words(Span span) {
		return this.text.substring(toUnit(span.start()), toUnit(span.end()));
	}

}
