package org.mandat.platform.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.ibm.icu.text.BidiRun;
import com.openhtmltopdf.bidi.BidiReorderer;
import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;

/**
 * Text that runs from right to left, in the order and with the joined letters that a
 * reader expects (Unicode Standard Annex 9, by ICU).
 */
final class Direction implements BidiReorderer {

	private static final int SHAPE = ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL
			| ArabicShaping.LENGTH_GROW_SHRINK;

	private static final int UNSHAPE = ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL
			| ArabicShaping.LENGTH_GROW_SHRINK;

	@Override
	public String reorderRTLTextToLTR(String text) {
		return Bidi.writeReverse(text, Bidi.DO_MIRRORING | Bidi.KEEP_BASE_COMBINING);
	}

	@Override
	public String shapeText(String text) {
		return shaped(text, SHAPE);
	}

	@Override
	public String deshapeText(String text) {
		return shaped(text, UNSHAPE);
	}

	@Override
	public boolean isLiveImplementation() {
		return true;
	}

	private static String shaped(String text, int options) {
		try {
			return new ArabicShaping(options).shape(text);
		}
		catch (ArabicShapingException ex) {
			return text;
		}
	}

	/** Where one direction ends and the other begins. */
	static final class Runs implements BidiSplitter {

		private final Bidi paragraph = new Bidi();

		@Override
		public void setParagraph(String text, byte base) {
			byte level = switch (base) {
				case RTL -> Bidi.RTL;
				case LTR -> Bidi.LTR;
				default -> Bidi.LEVEL_DEFAULT_LTR;
			};
			this.paragraph.setPara(text, level, null);
		}

		@Override
		public int countTextRuns() {
			return this.paragraph.countRuns();
		}

		@Override
		public BidiTextRun getVisualRun(int run) {
			BidiRun visual = this.paragraph.getVisualRun(run);
			return new BidiTextRun(visual.getStart(), visual.getLength(), visual.isOddRun() ? RTL : LTR);
		}

		@Override
		public byte getBaseDirection(String text) {
			return switch (Bidi.getBaseDirection(text)) {
				case Bidi.LTR -> LTR;
				case Bidi.RTL -> RTL;
				default -> NEUTRAL;
			};
		}

	}

}
