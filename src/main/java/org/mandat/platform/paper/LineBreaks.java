package org.mandat.platform.paper;

import java.util.Locale;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end (Unicode Standard Annex 14, by ICU): a closing quotation mark
 * stays with its word and an act number whole, in whatever language.
 */
final class LineBreaks implements FSTextBreaker {

	private final BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);

	@Override
	public void setText(String text) {
		this.lines.setText(text);
	}

	@Override
	public int next() {
		return this.lines.next();
	}

}
