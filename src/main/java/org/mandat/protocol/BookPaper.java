package org.mandat.protocol;

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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The protocol book of one year as a printed list, voided numbers with their reason. */
@Component
@Order(90)
class BookPaper implements PaperKind {

	private static final int MOST = 2000;

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
	public Optional<Content> content(PaperKind.Order order) {
		Language language = order.language();
		EntryFilter year = new EntryFilter(order.on().getYear(), "all", "", null);
		List<EntryRow> rows = this.book.list(year, MOST + 1);
		if (rows.size() > MOST) {
			rows = rows.subList(0, MOST);
		}
		Grid grid = new Grid(text(language, "protocol.entry.list.caption"),
				List.of(new Grid.Column(text(language, "protocol.entry.column.number"), 2),
						new Grid.Column(text(language, "protocol.entry.column.on"), 2),
						new Grid.Column(text(language, "protocol.entry.column.subject"), 5),
						new Grid.Column(text(language, "protocol.entry.column.state"), 3)),
				rows.stream().map((row) -> row(language, row)).toList());
		String title = text(language, "protocol.entry.list.title");
		return Optional.of(new Content(title, String.valueOf(order.on().getYear()),
				List.of(text(language, "protocol.entry.list.count", this.book.count(year))),
				List.of(new Section(text(language, "protocol.entry.list.title"), List.of(grid))), List.of(),
				List.of()));
	}

	private List<Grid.Cell> row(Language language, EntryRow row) {
		Words subject = new Words(row.subject().in(language), row.subject().is(language) ? null : row.subject().lang());
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
