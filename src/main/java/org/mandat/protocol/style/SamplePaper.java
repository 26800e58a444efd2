package org.mandat.protocol.style;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.jurisdiction.Space;
import org.mandat.platform.paper.Paper;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Quote;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Sheet;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Messages;
import org.springframework.stereotype.Component;

/** A paper that says nothing but shows everything a paper can have. */
@Component
class SamplePaper {

	private final Messages messages;

	private final Languages languages;

	private final PaperStyles styles;

	private final Clock clock;

	SamplePaper(Messages messages, Languages languages, PaperStyles styles, Clock clock) {
		this.messages = messages;
		this.languages = languages;
		this.styles = styles;
		this.clock = clock;
	}

	/** The sample with settings that need not be kept yet. */
	Paper of(Space space, PaperSetting setting) {
		List<Sheet> sheets = new ArrayList<>();
		setting.languages()
			.stream()
			.map(this.languages::find)
			.flatMap(Optional::stream)
			.forEach((language) -> sheets.add(PaperHead.sheet(space, language, List.of(), content(language))));
		return new Paper("sample", LocalDate.now(this.clock.withZone(Formats.ZONE)), null, sheets, setting.style(),
				this.styles.arms(space).orElse(null));
	}

	private Content content(Language language) {
		Items items = new Items(List.of(
				new Items.Item(text(language, "protocol.style.sample.head"),
						Words.of(text(language, "protocol.style.sample.item")), null),
				new Items.Item(null, Words.of(text(language, "protocol.style.sample.item")),
						text(language, "protocol.style.sample.note"))),
				true);
		Grid grid = new Grid(text(language, "protocol.style.sample.caption"),
				List.of(new Grid.Column(text(language, "protocol.style.sample.column.post"), 3),
						new Grid.Column(text(language, "protocol.style.sample.column.task"), 4),
						new Grid.Column(text(language, "protocol.style.sample.column.day"), 2)),
				List.of(row(language, 14), row(language, 21), row(language, 28)));
		String sentence = text(language, "protocol.style.sample.sentence");
		return new Content(text(language, "protocol.style.sample.title"), null,
				List.of(text(language, "protocol.style.sample.lead")),
				List.of(new Section(text(language, "protocol.style.sample.section"),
						List.of(new Sentence(Words.of(sentence)), items)),
						new Section(text(language, "protocol.style.sample.table"), List.of(grid)),
						new Section(text(language, "protocol.style.sample.words"),
								List.of(new Quote(Words.of(sentence), text(language, "protocol.style.sample.by"))))),
				List.of(), List.of(Words.of(text(language, "protocol.style.sample.source"))));
	}

	private List<Grid.Cell> row(Language language, int days) {
		LocalDate day = LocalDate.now(this.clock.withZone(Formats.ZONE)).plusDays(days);
		return List.of(Grid.Cell.of(text(language, "protocol.style.sample.post")),
				Grid.Cell.of(text(language, "protocol.style.sample.task")),
				Grid.Cell.of(Formats.shortDate(language, day)));
	}

	private String text(Language language, String key) {
		return this.messages.text(language, key);
	}

}
