package org.mandat.translation.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.Paper.Grid.Cell;
import org.mandat.platform.paper.PaperPress;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Worded;
import org.mandat.platform.translation.AgreedTerms;
import org.mandat.platform.translation.TextKind;
import org.mandat.platform.web.Page;
import org.springframework.stereotype.Component;

/**
 * The files of a batch: XLIFF for those who have a tool, a table in DOCX for everybody
 * else. Both bear the number of each line.
 */
@Component
class BatchFiles {

	private final PaperPress press;

	private final Messages messages;

	private final Languages languages;

	private final AgreedTerms terms;

	BatchFiles(PaperPress press, Messages messages, Languages languages, AgreedTerms terms) {
		this.terms = terms;
		this.press = press;
		this.messages = messages;
		this.languages = languages;
	}

	byte[] xliff(Page page, BatchRow batch, List<BatchLine> lines, Map<String, TextKind> kinds) {
		Map<Integer, String> notes = new HashMap<>();
		Map<Integer, Map<String, String>> terms = new HashMap<>();
		lines.forEach((line) -> {
			notes.put(line.n(), context(page.language(), line, kinds));
			Map<String, String> agreed = new LinkedHashMap<>();
			this.terms.in(List.of(new Worded(line.words(), batch.source())), batch.lang())
				.forEach((term) -> agreed.put(term.found().words(), term.said().words()));
			terms.put(line.n(), agreed);
		});
		return XliffFile.of(batch, lines, terms, notes);
	}

	byte[] docx(Page page, BatchRow batch, List<BatchLine> lines, Map<String, TextKind> kinds) {
		Language reader = this.languages.find(batch.source()).orElse(page.language());
		Paper.Grid grid = new Paper.Grid(text(reader, "caption", batch.code()),
				List.of(new Paper.Grid.Column(text(reader, "number"), 16),
						new Paper.Grid.Column(Languages.ownName(new Language(batch.source())), 42),
						new Paper.Grid.Column(Languages.ownName(new Language(batch.lang())), 42)),
				rows(reader, batch, lines, kinds));
		List<String> lead = new ArrayList<>();
		lead.add(text(reader, "lead"));
		if (batch.due() != null) {
			lead.add(text(reader, "due",
					org.mandat.platform.text.Formats.date(reader, java.util.Objects.requireNonNull(batch.due()))));
		}
		Paper.Content content = new Paper.Content(text(reader, "title"), batch.code(), lead,
				List.of(new Paper.Section(text(reader, "section"), List.of(grid))),
				List.of(new Paper.Words(batch.toWhom(), null)), List.of());
		return this.press.docx(new Paper("translation", batch.sentOn(), null, List
			.of(new Paper.Sheet(reader, page.actor().space().name().in(reader), List.of(), null, List.of(), content))));
	}

	private List<List<Cell>> rows(Language reader, BatchRow batch, List<BatchLine> lines, Map<String, TextKind> kinds) {
		List<List<Cell>> rows = new ArrayList<>();
		lines.forEach((line) -> {
			String former = (line.former() == null) ? null : text(reader, "former", line.former());
			rows.add(List.of(new Cell(Paper.Words.of(batch.code() + "-" + line.n()), context(reader, line, kinds)),
					new Cell(new Paper.Words(line.words(), batch.source()), former),
					new Cell(new Paper.Words("", batch.lang()), null)));
		});
		return rows;
	}

	private String context(Language reader, BatchLine line, Map<String, TextKind> kinds) {
		TextKind kind = kinds.get(line.kind());
		return (kind == null) ? "" : this.messages.text(reader, kind.nameKey()) + ": "
				+ this.messages.text(reader, kind.fieldKey(line.field()));
	}

	private String text(Language reader, String name, Object... args) {
		return this.messages.text(reader, "translation.batch.file." + name, args);
	}

	/** The kinds by their keys. */
	static Map<String, TextKind> byKey(List<TextKind> kinds) {
		Map<String, TextKind> byKey = new LinkedHashMap<>();
		kinds.forEach((kind) -> byKey.put(kind.key(), kind));
		return byKey;
	}

}
