package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.List;

import org.mandat.evidence.sentence.CodePoints;
import org.mandat.evidence.sentence.Span;

/**
 * A private name in a text that is shown as a role. The text stays as it is, so that
 * positions hold.
 *
 * @param span where the name stands
 * @param shown what is shown instead
 */
public record Mask(Span span, String shown) {

	/**
	 * A piece of a text as it is shown.
	 *
	 * @param span where it stands in the text
	 * @param words what is shown
	 * @param masked whether a role stands for a name
	 */
	public record Piece(Span span, String words, boolean masked) {
	}

	/** The words of a stretch as they may be shown. */
	static String over(Span asked, String words, List<Mask> masks) {
		StringBuilder shown = new StringBuilder();
		pieces(asked, words, masks).forEach((piece) -> shown.append(piece.words()));
		return shown.toString();
	}

	/**
	 * A stretch cut at the names in it. Of a name that the stretch cuts through nothing
	 * is shown but the role.
	 */
	static List<Piece> pieces(Span asked, String words, List<Mask> masks) {
		CodePoints positions = new CodePoints(words);
		List<Piece> pieces = new ArrayList<>();
		int at = asked.start();
		for (Mask mask : masks) {
			int start = Math.max(mask.span().start(), at);
			int end = Math.min(mask.span().end(), asked.end());
			if (start >= end) {
				continue;
			}
			if (start > at) {
				pieces.add(piece(asked, positions, at, start));
			}
			pieces.add(new Piece(new Span(start, end), mask.shown(), true));
			at = end;
		}
		if (at < asked.end()) {
			pieces.add(piece(asked, positions, at, asked.end()));
		}
		return pieces;
	}

	private static Piece piece(Span asked, CodePoints positions, int from, int to) {
		return new Piece(new Span(from, to), positions.words(new Span(from - asked.start(), to - asked.start())),
				false);
	}

}
