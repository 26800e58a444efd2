package org.mandat.council.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.mandat.council.CouncilPermissions;
import org.mandat.council.meeting.Meeting;
import org.mandat.council.question.Question;
import org.mandat.jurisdiction.Holder;
import org.mandat.jurisdiction.PostView;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Language;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The sheet for the table: who signs, the agenda, lines for decisions. It names the
 * holders of the posts and therefore stays inside; only the secretariat makes it (ground
 * rule G4).
 */
@Component
@Order(71)
class SigningSheet extends MeetingPaper {

	private static final int LINES = 7;

	private static final String BLANK = "\u00A0";

	SigningSheet(CouncilWords words) {
		super(words);
	}

	@Override
	public String key() {
		return "council-sheet";
	}

	@Override
	public String nameKey() {
		return "council.paper.sheet";
	}

	@Override
	public String permission() {
		return CouncilPermissions.KEEP;
	}

	@Override
	boolean suits(Meeting meeting) {
		return meeting.open();
	}

	@Override
	Content of(Meeting meeting, Language language) {
		List<List<Grid.Cell>> signing = words().members(meeting.on())
			.stream()
			.map((post) -> List.of(new Grid.Cell(CouncilWords.in(post.name(), language), holders(post)), toWrite()))
			.toList();
		List<List<Grid.Cell>> empty = IntStream.rangeClosed(1, LINES)
			.mapToObj((n) -> List.of(Grid.Cell.of(n + "."), toWrite(), toWrite(), toWrite()))
			.toList();
		List<Section> sections = new ArrayList<>();
		sections.add(words().agenda(words().agenda(meeting), language, false));
		sections.add(new Section(text(language, "council.paper.present"),
				List.of(new Grid(text(language, "council.paper.present.caption"),
						List.of(new Grid.Column(text(language, "council.decision.column.post"), 6),
								new Grid.Column(text(language, "council.paper.signs"), 4)),
						signing))));
		sections.add(new Section(text(language, "council.paper.decisions"), List
			.of(new Grid(text(language, "council.paper.lines.caption"),
					List.of(new Grid.Column("", 1), new Grid.Column(text(language, "council.decision.column.what"), 7),
							new Grid.Column(text(language, "council.decision.column.post"), 3),
							new Grid.Column(text(language, "council.decision.column.due"), 2)),
					empty))));
		words().question(meeting).map((asked) -> question(asked.question(), language)).ifPresent(sections::add);
		return words().content(meeting, language, "council.paper.sheet",
				List.of(text(language, "council.paper.sheet.inside")), sections);
	}

	/** The levels stand below, for the table to circle one and to name the proof. */
	private Section question(Question question, Language language) {
		List<Items.Item> levels = new ArrayList<>();
		for (int level = 0; level <= Question.HIGHEST; level++) {
			levels.add(new Items.Item(String.valueOf(level), CouncilWords.in(question.levels().get(level), language),
					null));
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Sentence(Words.of(question.key())));
		blocks.add(new Sentence(CouncilWords.in(question.words(), language)));
		blocks.add(new Sentence(Words.of(text(language, "council.paper.question.circle"))));
		blocks.add(new Items(levels, false));
		if (question.evidence() != null) {
			blocks.add(new Items(List.of(new Items.Item(text(language, "council.question.evidence"),
					CouncilWords.in(question.evidence(), language), null)), false));
			List<List<Grid.Cell>> empty = List.of(List.of(toWrite(), toWrite(), toWrite()));
			blocks.add(new Grid(text(language, "council.question.lines"),
					List.of(new Grid.Column(text(language, "council.question.proof"), 5),
							new Grid.Column(text(language, "council.question.until"), 2),
							new Grid.Column(text(language, "council.decision.column.post"), 3)),
					empty));
		}
		return new Section(text(language, "council.question.title"), blocks);
	}

	/** Room for a hand: two lines high, which blanks alone would not be. */
	private static Grid.Cell toWrite() {
		return new Grid.Cell(Words.of(BLANK), BLANK);
	}

	private static String holders(PostView post) {
		return Stream.concat(Stream.ofNullable(post.regular()), post.acting().stream())
			.map(Holder::personName)
			.distinct()
			.reduce((one, other) -> one + ", " + other)
			.orElse("–");
	}

	private String text(Language language, String key) {
		return words().text(language, key);
	}

}
