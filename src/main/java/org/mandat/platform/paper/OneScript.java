package org.mandat.platform.paper;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Quote;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Square;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.SerbianScript;

/**
 * A paper in Latin letters in one script: names of persons, places and organisations that
 * were typed in Cyrillic stand in Serbian Latin, which loses nothing. Exact words of
 * people and titles of sources stay as they are, and so does what is said to be in
 * another language. Towards Cyrillic nothing is converted: that needs a person's look
 * (decision 16).
 */
public final class OneScript {

	private final Language language;

	private OneScript(Language language) {
		this.language = language;
	}

	/** What the paper says, in the script of its language. */
	public static Content of(Content content, Language language) {
		return language.latin() ? new OneScript(language).content(content) : content;
	}

	private Content content(Content content) {
		return new Content(latin(content.title()), orNothing(content.kicker()),
				content.lead().stream().map(SerbianScript::latin).toList(),
				content.sections()
					.stream()
					.map((section) -> new Section(latin(section.title()),
							section.blocks().stream().map(this::block).toList()))
					.toList(),
				content.signers().stream().map(this::words).toList(), content.sources());
	}

	private Block block(Block block) {
		return switch (block) {
			case Sentence sentence -> new Sentence(words(sentence.words()));
			case Items items -> new Items(items.items()
				.stream()
				.map((item) -> new Items.Item(orNothing(item.head()), words(item.words()), orNothing(item.note())))
				.toList(), items.numbered());
			case Grid grid -> grid(grid);
			case Square square -> new Square(square.address(), latin(square.label()));
			case Quote quote -> quote;
		};
	}

	private Grid grid(Grid grid) {
		List<List<Grid.Cell>> rows = grid.rows()
			.stream()
			.map((row) -> row.stream()
				.map((cell) -> new Grid.Cell(words(cell.words()), orNothing(cell.note())))
				.toList())
			.toList();
		return new Grid(latin(grid.caption()),
				grid.columns()
					.stream()
					.map((column) -> new Grid.Column(latin(column.name()), column.weight()))
					.toList(),
				rows);
	}

	private Words words(Words words) {
		boolean mine = words.lang() == null || new Language(words.lang()).base().equals(this.language.base());
		return mine ? new Words(latin(words.text()), null) : words;
	}

	private static @Nullable String orNothing(@Nullable String text) {
		return (text == null) ? null : latin(text);
	}

	private static String latin(String text) {
		return SerbianScript.latin(text);
	}

}
