package org.mandat.evidence.map;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.mandat.evidence.Codebook;
import org.mandat.platform.text.Worded;
import org.mandat.platform.web.Page;

/**
 * The needs map as pages and files show it; nothing is in it that may not be shown.
 *
 * @param columns the themes
 * @param rows the municipalities, by name
 * @param unnamed what was heard of municipalities that may not be named, or none
 * @param sums the sums of the columns, or none where only the own space is told
 * @param filter what is counted
 * @param offers what else could be filtered, with how many sources
 * @param groups all groups of themes
 */
public record NeedsMap(List<Codebook.Theme> columns, List<Row> rows, @Nullable Row unnamed, List<Cell> sums,
		MapFilter filter, Map<String, Map<String, Integer>> offers, List<Codebook.Choice> groups) {

	/** The groups that have columns, with how many. */
	public List<Span> spans() {
		return this.groups.stream()
			.map((group) -> new Span(group,
					(int) this.columns.stream().filter((theme) -> theme.group().equals(group.id())).count()))
			.filter((span) -> span.columns() > 0)
			.toList();
	}

	/** The row of a place. */
	public java.util.Optional<Row> row(String place) {
		return this.rows.stream().filter((row) -> row.place().equals(place)).findFirst();
	}

	/** How many municipalities are in a state. */
	public long in(String state) {
		return this.rows.stream().filter((row) -> row.state().equals(state)).count();
	}

	/** Whether something is withheld. */
	public boolean withholds() {
		return this.rows.stream().flatMap((row) -> row.cells().stream()).anyMatch(Cell::withheld)
				|| this.sums.stream().anyMatch(Cell::withheld);
	}

	/** The name of a filter's value in the page's language. */
	public String named(Page page, String word, String value) {
		return switch (word) {
			case "kind" -> page.text("evidence.kind." + value);
			case "group" -> this.groups.stream()
				.filter((group) -> group.id().equals(value))
				.findFirst()
				.map((group) -> page.in(group.name()))
				.orElse(value);
			case "from", "until" -> page.date(LocalDate.parse(value));
			default -> value;
		};
	}

	/** A group of themes and how many columns it has. */
	public record Span(Codebook.Choice group, int columns) {
	}

	/**
	 * A municipality.
	 *
	 * @param place its key, or an empty text for those that may not be named
	 * @param names its official names in the order of its languages
	 * @param state heard, invited, or not invited
	 * @param invited the day of the last invitation
	 * @param own whether it is the reader's own
	 * @param cells one for each column; none if it was not heard
	 * @param sum the sum of the row
	 */
	public record Row(String place, List<Worded> names, String state, @Nullable LocalDate invited, boolean own,
			List<Cell> cells, Cell sum) {

		/** Whether its cells have numbers. */
		public boolean heard() {
			return "heard".equals(this.state);
		}

		/** The names as one text, for files and headings. */
		public String name() {
			return String.join(" / ", this.names.stream().map(Worded::words).toList());
		}

	}

	/**
	 * A cell.
	 *
	 * @param how number, withheld, or closed to municipalities
	 * @param number what is shown; zero unless it is a number
	 */
	public record Cell(String how, int number) {

		static Cell number(int number) {
			return new Cell("number", number);
		}

		static Cell of(MapRules.Mark mark, int number) {
			return switch (mark) {
				case SHOWN -> number(number);
				case WITHHELD -> new Cell("withheld", 0);
				case CLOSED -> new Cell("closed", 0);
			};
		}

		/** Whether it opens its passages. */
		public boolean opens() {
			return this.number > 0;
		}

		/** Whether it is withheld. */
		public boolean withheld() {
			return "withheld".equals(this.how);
		}

		/** Whether it is closed to municipalities. */
		public boolean closed() {
			return "closed".equals(this.how);
		}

	}

}
