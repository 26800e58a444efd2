package org.mandat.platform.paper;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How the papers of a space are set: sheet, margins, size of type, languages one after
 * the other or beside each other, and what stands in head and foot (ground rule G21).
 * What it says is no part of it.
 *
 * @param size the sheet
 * @param margins the white around, in millimetres
 * @param type the size of running text in points; everything else grows with it
 * @param layout how several languages stand
 * @param shown what stands in head and foot
 */
public record PaperStyle(Size size, Margins margins, int type, Layout layout, Set<Shown> shown) {

	/** The sizes of type that can be read without effort on paper. */
	public static final int SMALLEST = 9;

	/** The largest size of running text. */
	public static final int LARGEST = 14;

	/** What holds until a pack or a space says otherwise. */
	public static final PaperStyle STANDARD = new PaperStyle(Size.A4, new Margins(24, 20, 22, 24), 10, Layout.AFTER,
			EnumSet.allOf(Shown.class));

	private static final double TWIPS = 1440 / 25.4;

	private static final int COLUMN = 70;

	/** Keeps an own, fixed set. */
	public PaperStyle {
		shown = Set.copyOf(shown);
	}

	/** Whether this stands in head or foot. */
	public boolean shows(Shown part) {
		return this.shown.contains(part);
	}

	/** The same without the lines that wait for a hand. */
	public PaperStyle unsigned() {
		return new PaperStyle(this.size, this.margins, this.type, this.layout,
				this.shown.stream()
					.filter((part) -> part != Shown.SIGNATURE && part != Shown.STAMP)
					.collect(Collectors.toSet()));
	}

	/** The width between the margins, in millimetres. */
	public int width() {
		return this.size.width - this.margins.left - this.margins.right;
	}

	/** How many columns of text find room beside each other. */
	public int columns() {
		return Math.max(1, width() / COLUMN);
	}

	/** Millimetres as a word processor counts them. */
	static int twips(double millimetres) {
		return (int) Math.round(millimetres * TWIPS);
	}

	/**
	 * The page for the maker of PDF; the first page has its head and needs no running
	 * one.
	 */
	String css() {
		return String.format(Locale.ROOT,
				"@page { size: %dmm %dmm; margin: %dmm %dmm %dmm %dmm; } @page :first { margin-top: %dmm; } "
						+ "body { font-size: %dpt; }",
				this.size.width, this.size.height, this.margins.top, this.margins.right, this.margins.bottom,
				this.margins.left, Math.max(Margins.LEAST, this.margins.top - 6), this.type);
	}

	/** A sheet, in millimetres. */
	public enum Size {

		/** The sheet of most offices. */
		A4(210, 297),

		/** The same across, on which three languages find room beside each other. */
		A4_ACROSS(297, 210),

		/** Half of it, for cards. */
		A5(148, 210),

		/** The sheet of offices that work with American ones. */
		LETTER(216, 279);

		private final int width;

		private final int height;

		Size(int width, int height) {
			this.width = width;
			this.height = height;
		}

		/** Its width in millimetres. */
		public int width() {
			return this.width;
		}

		/** Its height in millimetres. */
		public int height() {
			return this.height;
		}

	}

	/** How several languages stand. */
	public enum Layout {

		/** Each language whole, the next one on a new page. */
		AFTER,

		/** As many in columns as find room, the next ones on a new page. */
		BESIDE

	}

	/** What a space may show in head and foot or leave out. */
	public enum Shown {

		/** Its arms, if it gave them. */
		ARMS,

		/** Place and date. */
		DATED,

		/** The protocol number, or a line for it. */
		NUMBER,

		/** The lines for signatures. */
		SIGNATURE,

		/** The line for the stamp. */
		STAMP,

		/** Page x of y. */
		PAGES,

		/** The fingerprint of what the paper says. */
		VERSION,

		/** The list of sources. */
		SOURCES

	}

	/**
	 * The white around, in millimetres.
	 *
	 * @param top above
	 * @param right at the outer edge
	 * @param bottom below, where the foot stands
	 * @param left where it is bound
	 */
	public record Margins(int top, int right, int bottom, int left) {

		/** What a printer can leave white without cutting letters or the foot. */
		public static final int LEAST = 12;

		/** The widest margin. */
		public static final int MOST = 40;

		/** Whether a printer keeps them and enough of the sheet is left. */
		public boolean safe() {
			return Arrays.stream(new int[] { this.top, this.right, this.bottom, this.left })
				.allMatch((margin) -> margin >= LEAST && margin <= MOST);
		}

	}

	/** The constant of this name in small letters, if there is one. */
	public static <E extends Enum<E>> Optional<E> named(Class<E> kind, String name) {
		return Arrays.stream(kind.getEnumConstants()).filter((one) -> key(one).equals(name)).findFirst();
	}

	/** A constant as addresses, tables and message keys name it. */
	public static String key(Enum<?> one) {
		return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
