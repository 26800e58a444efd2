package org.mandat.protocol;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Worded;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The protocol book of one year as a printed list from its first entry on, voided numbers
 * with their reason; a long one in parts.
 */
@Component
@Order(90)
class BookPaper implements PaperKind {

	/** The most that is read and set at once; some forty pages. */
	static final int PART = 1000;

	private final ProtocolBook book;

	private final Messages messages;

	BookPaper(ProtocolBook book, Messages messages) {
		this.book = book;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "protocol-book";
	}

	@Override
	public String permission() {
		return ProtocolPermissions.READ;
	}

	@Override
	public String nameKey() {
		return "protocol.entry.list.title";
	}

	@Override
	public int parts(PaperKind.Order order) {
		return Math.max(1, (this.book.countOf(order.on().getYear()) + PART - 1) / PART);
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Language language = order.language();
		int year = order.on().getYear();
		int count = this.book.countOf(year);
		int first = (order.part() - 1) * PART;
		if (order.part() > parts(order)) {
			return Optional.empty();
		}
		List<EntryRow> rows = this.book.ofYear(year, first, PART);
		Grid grid = new Grid(text(language, "protocol.book.caption"),
				List.of(new Grid.Column(text(language, "protocol.entry.column.number"), 2),
						new Grid.Column(text(language, "protocol.entry.column.on"), 2),
						new Grid.Column(text(language, "protocol.entry.column.subject"), 5),
						new Grid.Column(text(language, "protocol.entry.column.state"), 3)),
				rows.stream().map((row) -> row(language, row)).toList());
		String title = text(language, "protocol.entry.list.title");
		List<String> lead = new ArrayList<>(List.of(text(language, "protocol.book.count", count)));
		if (count > PART) {
			lead.add(text(language, "protocol.book.part", order.part(), parts(order), first + 1, first + rows.size()));
		}
		return Optional.of(new Content(title, String.valueOf(year), lead,
				rows.isEmpty() ? List.of()
						: List.of(new Section(text(language, "protocol.entry.list.title"), List.of(grid))),
				List.of(), List.of()));
	}

	private List<Grid.Cell> row(Language language, EntryRow row) {
		Worded said = row.said(language);
		Words subject = new Words(said.in(language), said.is(language) ? null : said.lang());
		return List.of(Grid.Cell.of(row.label()), Grid.Cell.of(Formats.shortDate(language, row.on())),
				new Grid.Cell(subject, null),
				new Grid.Cell(
						Words.of(text(language,
								row.voided() ? "protocol.entry.state.void" : "protocol.entry.state.valid")),
						row.reason()));
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

}
