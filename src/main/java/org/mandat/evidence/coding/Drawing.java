package org.mandat.evidence.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import org.mandat.evidence.sentence.Span;

/**
 * Cuts a sentence into pieces so that passages which overlap are each drawn: every
 * passage keeps one of three lines below the words from its beginning to its end.
 */
final class Drawing {

	/** How many passages are drawn one below the other. */
	static final int LANES = 3;

	private Drawing() {
	}

	/**
	 * The line on which each passage of a paragraph is drawn: the first that is free
	 * where it begins; where all are taken, the last is shared.
	 */
	static Map<PassageView, Integer> lanes(List<PassageView> passages) {
		Map<PassageView, Integer> lanes = new LinkedHashMap<>();
		int[] taken = new int[LANES];
		passages.stream()
			.sorted(Comparator.comparingInt((PassageView one) -> one.span().start())
				.thenComparing((one) -> -one.span().end()))
			.forEach((passage) -> {
				int lane = 0;
				while (lane < LANES - 1 && taken[lane] > passage.span().start()) {
					lane++;
				}
				taken[lane] = Math.max(taken[lane], passage.span().end());
				lanes.put(passage, lane);
			});
		return lanes;
	}

	/**
	 * The pieces of a sentence.
	 * @param chosen the stretch that is chosen, or one outside of the sentence
	 */
	static List<DeskView.Piece> pieces(Stretch stretch, Span sentence, Map<PassageView, Integer> lanes, Span chosen) {
		List<Mask.Piece> shown = Mask.pieces(sentence, stretch.words(sentence), stretch.masks());
		List<DeskView.Piece> pieces = new ArrayList<>();
		for (Mask.Piece piece : shown) {
			List<Span> parts = piece.masked() ? List.of(piece.span()) : cut(piece.span(), lanes, chosen);
			for (Span part : parts) {
				List<PassageView> over = lanes.keySet()
					.stream()
					.filter((passage) -> passage.span().start() < part.end() && passage.span().end() > part.start())
					.toList();
				List<String> ending = over.stream()
					.filter((passage) -> passage.span().end() <= part.end())
					.flatMap((passage) -> passage.codes().stream())
					.distinct()
					.toList();
				pieces
					.add(new DeskView.Piece(part, piece.masked() ? piece.words() : stretch.words(part), piece.masked(),
							over.stream()
								.map((passage) -> new DeskView.Under(lanes.get(passage), passage.codes()))
								.toList(),
							String.join(" ", ending), part.start() < chosen.end() && part.end() > chosen.start()));
			}
		}
		return pieces;
	}

	private static List<Span> cut(Span span, Map<PassageView, Integer> lanes, Span chosen) {
		TreeSet<Integer> at = new TreeSet<>(List.of(span.start(), span.end(), chosen.start(), chosen.end()));
		lanes.keySet().forEach((passage) -> {
			at.add(passage.span().start());
			at.add(passage.span().end());
		});
		List<Integer> edges = new ArrayList<>(at.subSet(span.start(), true, span.end(), true));
		List<Span> parts = new ArrayList<>();
		for (int i = 1; i < edges.size(); i++) {
			parts.add(new Span(edges.get(i - 1), edges.get(i)));
		}
		return parts;
	}

}
