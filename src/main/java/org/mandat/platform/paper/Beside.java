package org.mandat.platform.paper;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;

/**
 * Two language forms of a paper beside each other, paragraph by paragraph, so that one
 * can be held against the other. A table needs the whole width: its two forms stand below
 * each other.
 *
 * @param left the first language
 * @param right the second language
 * @param runs what stands from top to bottom
 */
public record Beside(Sheet left, Sheet right, List<Run> runs) {

	static Beside of(Leaf.Form left, Leaf.Form right) {
		Making making = new Making();
		making.pair(Piece.words(Kind.DATED, left.labels().number()), Piece.words(Kind.DATED, right.labels().number()));
		making.pair(Piece.words(Kind.DATED, left.labels().dated()), Piece.words(Kind.DATED, right.labels().dated()));
		Content one = left.sheet().content();
		Content other = right.sheet().content();
		making.pair(Piece.words(Kind.KICKER, one.kicker()), Piece.words(Kind.KICKER, other.kicker()));
		making.pair(Piece.words(Kind.TITLE, one.title()), Piece.words(Kind.TITLE, other.title()));
		making.pair(Piece.words(Kind.MISSING, left.labels().missing()),
				Piece.words(Kind.MISSING, right.labels().missing()));
		for (int i = 0; i < Math.max(one.lead().size(), other.lead().size()); i++) {
			making.pair(Piece.words(Kind.LEAD, at(one.lead(), i)), Piece.words(Kind.LEAD, at(other.lead(), i)));
		}
		for (int i = 0; i < Math.max(one.sections().size(), other.sections().size()); i++) {
			making.section(at(one.sections(), i), at(other.sections(), i));
		}
		making.section(sources(left), sources(right));
		return new Beside(left.sheet(), right.sheet(), List.copyOf(making.runs));
	}

	private static @Nullable Section sources(Leaf.Form form) {
		List<Words> sources = form.sheet().content().sources();
		if (sources.isEmpty() || form.labels().sources().isEmpty()) {
			return null;
		}
		return new Section(form.labels().sources(), List
			.of(new Items(sources.stream().map((source) -> new Items.Item(null, source, null)).toList(), true)));
	}

	private static <T> @Nullable T at(List<T> list, int i) {
		return (i < list.size()) ? list.get(i) : null;
	}

	/**
	 * What stands across the page: pieces in two columns, or tables one below the other.
	 */
	public sealed interface Run {

	}

	/** Pieces beside each other. */
	public record Pairs(List<Pair> pairs) implements Run {
	}

	/** One piece in both languages; where one form lacks it, its column is empty. */
	public record Pair(@Nullable Piece left, @Nullable Piece right) {
	}

	/** A table in both languages, each across the whole width. */
	public record Tables(@Nullable Grid left, @Nullable Grid right) implements Run {
	}

	/** What a piece is. */
	public enum Kind {

		/** Place and date, or the protocol number. */
		DATED,

		/** The line above the title. */
		KICKER,

		/** The title. */
		TITLE,

		/** The languages in which the paper does not exist. */
		MISSING,

		/** One of the first sentences. */
		LEAD,

		/** The heading of a part. */
		HEADING,

		/** A paragraph, list or quotation. */
		BLOCK

	}

	/** A paragraph, list or line. */
	public record Piece(Kind kind, String text, @Nullable Block block) {

		static @Nullable Piece words(Kind kind, @Nullable String text) {
			return (text == null || text.isEmpty()) ? null : new Piece(kind, text, null);
		}

		static @Nullable Piece block(@Nullable Block block) {
			return (block == null || block instanceof Grid) ? null : new Piece(Kind.BLOCK, "", block);
		}

	}

	private static final class Making {

		private final List<Run> runs = new ArrayList<>();

		private List<Pair> open = new ArrayList<>();

		void pair(@Nullable Piece left, @Nullable Piece right) {
			if (left != null || right != null) {
				if (this.open.isEmpty()) {
					this.runs.add(new Pairs(this.open));
				}
				this.open.add(new Pair(left, right));
			}
		}

		void section(@Nullable Section left, @Nullable Section right) {
			pair(Piece.words(Kind.HEADING, (left == null) ? null : left.title()),
					Piece.words(Kind.HEADING, (right == null) ? null : right.title()));
			List<Block> one = (left == null) ? List.of() : left.blocks();
			List<Block> other = (right == null) ? List.of() : right.blocks();
			for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
				Block first = at(one, i);
				Block second = at(other, i);
				if (first instanceof Grid || second instanceof Grid) {
					this.open = new ArrayList<>();
					this.runs.add(new Tables((first instanceof Grid grid) ? grid : null,
							(second instanceof Grid grid) ? grid : null));
				}
				pair(Piece.block(first), Piece.block(second));
			}
		}

	}

}
