package org.mandat.platform.paper;

import java.util.Locale;

import com.ibm.icu.text.BreakIterator;
import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end (Unicode Standard Annex 14, by ICU): a closing quotation mark
 * stays with its word and an act number whole, in whatever language. A telephone number
 * is not divided either, and no line ends with a dash before what is added.
 */
final class LineBreaks implements FSTextBreaker {

	private final BreakIterator lines = BreakIterator.getLineInstance(Locale.ROOT);

	private String text = "";

	@Override
	public void setText(String text) {
		this.text = text;
		this.lines.setText(text);
	}

	@Override
	public int next() {
		int at = this.lines.next();
		while (at != BreakIterator.DONE && at < this.text.length() && held(at)) {
			at = this.lines.next();
		}
		return at;
	}

	/** Whether what stands before this place belongs to what follows. */
	private boolean held(int at) {
		if (at < 2 || this.text.charAt(at - 1) != ' ') {
			return false;
		}
		char before = this.text.charAt(at - 2);
		return before == '–' || Character.isDigit(before) && Character.isDigit(this.text.charAt(at));
	}

}
