package org.mandat.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The state of play of a space for a post on a day, in one language: a page model from
 * which page and file are made. Every statement carries the address of what it is made
 * of.
 *
 * @param space the space's name in the reader's language
 * @param otherNames its other official names
 * @param post for whom it is written
 * @param on the day
 * @param language the language form
 * @param lead the first sentences: what waits
 * @param sections the parts in reading order
 */
public record StateOfPlay(String space, List<Name> otherNames, String post, LocalDate on, String language,
		List<String> lead, List<Section> sections) {

	/**
	 * The sections as a wide page lays them out: neighbours of one column stand together,
	 * so that a long side column leaves no hole in the main one.
	 */
	public List<Group> groups() {
		List<Group> groups = new ArrayList<>();
		for (Section section : this.sections) {
			if (groups.isEmpty() || groups.getLast().side() != section.side()) {
				groups.add(new Group(section.side(), new ArrayList<>()));
			}
			groups.getLast().sections().add(section);
		}
		return groups;
	}

	/** Neighbouring sections of one column. */
	public record Group(boolean side, List<Section> sections) {
	}

	/** A name in another language of the space. */
	public record Name(String lang, String name) {
	}

	/**
	 * A part of the state of play.
	 *
	 * @param key its name for machines and anchors
	 * @param title its heading
	 * @param side whether it stands in the side column of a wide page
	 * @param waits whether it waits for the reader
	 * @param blocks what it says
	 */
	public record Section(String key, String title, boolean side, boolean waits, List<Block> blocks) {
	}

	/** One block of a part. */
	public sealed interface Block {

	}

	/** A block that says something, on a page and on paper. */
	public sealed interface Said extends Block {

	}

	/** A sentence that says something, and where more of it stands. */
	public record Statement(String text, @Nullable String href) implements Said {
	}

	/** A way on to another page, which says nothing by itself: paper leaves it out. */
	public record More(String text, String href) implements Block {
	}

	/** Things that wait, with their day. */
	public record Waiting(List<Item> items) implements Said {

		/** One thing that waits. */
		public record Item(String what, @Nullable String lang, String href, String due, boolean late,
				@Nullable String why) {
		}

	}

	/** Short lines: whom to call, what comes. */
	public record Lines(List<Line> lines) implements Said {

		/** One line. */
		public record Line(@Nullable String head, String text, @Nullable String lang, @Nullable String href,
				@Nullable String note) {
		}

	}

	/** A table with its caption. */
	public record Table(String caption, List<String> columns, List<List<Cell>> rows) implements Said {

		/** One cell; state is a word of its own with a shape, or nothing. */
		public record Cell(String text, @Nullable String lang, @Nullable String href, @Nullable String state,
				@Nullable String note) {

			static Cell of(String text) {
				return new Cell(text, null, null, null, null);
			}

		}

	}

	/** Exact words with who said them and where. */
	public record Quotation(String words, @Nullable String lang, String by, String source,
			String href) implements Said {
	}

	/** The thread of one need, bead by bead; a loose end is hollow. */
	public record Thread(List<Bead> beads) implements Said {

		/** One bead. */
		public record Bead(String kind, String what, @Nullable String note, @Nullable String href, boolean loose) {
		}

	}

}
