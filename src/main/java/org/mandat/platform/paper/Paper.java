package org.mandat.platform.paper;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Language;

/**
 * What is printed, signed and handed over: one sheet per language, one after the other,
 * under one date and one protocol number (ground rule G21). Page, PDF and DOCX are made
 * of it and say the same.
 *
 * @param key which paper it is, such as {@code state-of-play}
 * @param on its date
 * @param number its protocol number, or none, which leaves a line to write on
 * @param sheets its language forms, in the order of the space
 * @param style how it is set
 * @param arms the arms of the space, if it gave them
 */
public record Paper(String key, LocalDate on, @Nullable String number, List<Sheet> sheets, PaperStyle style,
		@Nullable Arms arms) {

	private static final int SHOWN = 12;

	/** A paper as it is set until somebody says otherwise. */
	public Paper(String key, LocalDate on, @Nullable String number, List<Sheet> sheets) {
		this(key, on, number, sheets, PaperStyle.STANDARD, null);
	}

	/** The title, in the first of its languages. */
	public String title() {
		return this.sheets.getFirst().content().title();
	}

	/**
	 * The fingerprint of what it says: two copies with the same one say the same, word
	 * for word, however they are set.
	 */
	public String fingerprint() {
		try {
			String says = this.key + this.on + this.number + this.sheets;
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(says.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, SHOWN);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The paper in one language.
	 *
	 * @param language the language form
	 * @param space whose paper it is
	 * @param otherNames the other official names of the space
	 * @param place where it is made out, or none, which leaves a line to write on
	 * @param missing the languages of the space in which it does not exist
	 * @param content what it says
	 */
	public record Sheet(Language language, String space, List<Words> otherNames, @Nullable String place,
			List<String> missing, Content content) {
	}

	/**
	 * What a paper says, without head and foot.
	 *
	 * @param title its title
	 * @param kicker the line above the title, or none
	 * @param lead its first sentences
	 * @param sections its parts in reading order
	 * @param signers who signs, by function; none leaves one line without a name
	 * @param sources what its statements were taken from
	 */
	public record Content(String title, @Nullable String kicker, List<String> lead, List<Section> sections,
			List<Words> signers, List<Words> sources) {

		private static final int MANY = 12;

		/** Whether its sources are so many that they stand one behind the other. */
		public boolean manySources() {
			return this.sources.size() > MANY;
		}

	}

	/** A part with its heading. */
	public record Section(String title, List<Block> blocks) {
	}

	/** Words, and their language where it is not the sheet's. */
	public record Words(String text, @Nullable String lang) {

		/** Words in the language of the sheet. */
		public static Words of(String text) {
			return new Words(text, null);
		}

	}

	/** One thing that a part says. */
	public sealed interface Block {

	}

	/** A paragraph. */
	public record Sentence(Words words) implements Block {
	}

	/** Short lines, numbered if their order matters. */
	public record Items(List<Item> items, boolean numbered) implements Block {

		/** One line: what stands first in bold, the words, what is added in small. */
		public record Item(@Nullable String head, Words words, @Nullable String note) {
		}

	}

	/**
	 * A table, whose head stands again on each page.
	 *
	 * @param caption what it shows
	 * @param columns its columns
	 * @param rows its rows, as many cells as columns
	 */
	public record Grid(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {

		/** A column, and how wide it is beside the others. */
		public record Column(String name, int weight) {
		}

		/** A cell; what is added stands below in small. */
		public record Cell(Words words, @Nullable String note) {

			/** A cell in the language of the sheet. */
			public static Cell of(String text) {
				return new Cell(Words.of(text), null);
			}

		}

		/** The width of a column in whole percent. */
		public int percent(int column) {
			int all = this.columns.stream().mapToInt(Column::weight).sum();
			return this.columns.get(column).weight() * 100 / Math.max(1, all);
		}

	}

	/**
	 * An address to open, as a square for a camera and in letters.
	 *
	 * @param address the address, at most 2,000 characters
	 * @param label what to do with it
	 */
	public record Square(String address, String label) implements Block {
	}

	/** Exact words, and who said them where. */
	public record Quote(Words words, String by) implements Block {
	}

}
