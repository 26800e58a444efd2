package org.mandat.platform.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;

/**
 * Language forms of a paper beside each other, paragraph by paragraph, so that one can be
 * held against the other. A table needs the whole width: its forms stand below each
 * other.
 *
 * @param sheets the languages, from left to right
 * @param runs what stands from top to bottom
 */
public record Beside(List<Sheet> sheets, List<Run> runs) {

	static Beside of(List<Leaf.Form> forms) {
		Making making = new Making();
		making.words(Kind.DATED, forms, (form) -> form.labels().number());
		making.words(Kind.DATED, forms, (form) -> form.labels().dated());
		making.words(Kind.KICKER, forms, (form) -> form.sheet().content().kicker());
		making.words(Kind.TITLE, forms, (form) -> form.sheet().content().title());
		making.words(Kind.MISSING, forms, (form) -> form.labels().missing());
		for (int i = 0; i < most(forms, (form) -> form.sheet().content().lead().size()); i++) {
			int at = i;
			making.words(Kind.LEAD, forms, (form) -> at(form.sheet().content().lead(), at));
		}
		for (int i = 0; i < most(forms, (form) -> form.sheet().content().sections().size()); i++) {
			int at = i;
			making.section(each(forms, (form) -> at(form.sheet().content().sections(), at)));
		}
		making.section(each(forms, Beside::sources));
		return new Beside(forms.stream().map(Leaf.Form::sheet).toList(), List.copyOf(making.runs));
	}

	private static <T> int most(List<T> all, ToIntFunction<T> size) {
		return all.stream().mapToInt(size).max().orElse(0);
	}

	/** One of each, in their order; nothing where a form lacks it. */
	private static <T, R> List<@Nullable R> each(List<T> all, Function<T, @Nullable R> part) {
		List<@Nullable R> each = new ArrayList<>();
		all.forEach((one) -> each.add(part.apply(one)));
		return each;
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
	public record Rows(List<Row> rows) implements Run {
	}

	/** One piece in each language; where a form lacks it, its column is empty. */
	public record Row(List<@Nullable Piece> pieces) {
	}

	/** A table in each language, each across the whole width. */
	public record Tables(List<@Nullable Grid> grids) implements Run {
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

		private List<Row> open = new ArrayList<>();

		void words(Kind kind, List<Leaf.Form> forms, Function<Leaf.Form, @Nullable String> words) {
			row(each(forms, (form) -> Piece.words(kind, words.apply(form))));
		}

		void row(List<@Nullable Piece> pieces) {
			if (pieces.stream().anyMatch(Objects::nonNull)) {
				if (this.open.isEmpty()) {
					this.runs.add(new Rows(this.open));
				}
				this.open.add(new Row(pieces));
			}
		}

		void section(List<@Nullable Section> sections) {
			row(each(sections, (one) -> Piece.words(Kind.HEADING, (one == null) ? null : one.title())));
			for (int i = 0; i < most(sections, (one) -> blocks(one).size()); i++) {
				int at = i;
				block(each(sections, (one) -> at(blocks(one), at)));
			}
		}

		private void block(List<@Nullable Block> blocks) {
			row(each(blocks, Piece::block));
			List<@Nullable Grid> grids = each(blocks, (one) -> (one instanceof Grid grid) ? grid : null);
			if (grids.stream().anyMatch(Objects::nonNull)) {
				this.runs.add(new Tables(grids));
				this.open = new ArrayList<>();
			}
		}

		private static List<Block> blocks(@Nullable Section section) {
			return (section == null) ? List.of() : section.blocks();
		}

	}

}
