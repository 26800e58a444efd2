package org.mandat.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.mandat.briefing.StateOfPlay.Lines;
import org.mandat.briefing.StateOfPlay.Quotation;
import org.mandat.briefing.StateOfPlay.Said;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.briefing.StateOfPlay.Table;
import org.mandat.briefing.StateOfPlay.Thread;
import org.mandat.briefing.StateOfPlay.Waiting;
import org.mandat.platform.data.Walls;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Quote;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Formats;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The state of play as a paper of two to four pages. Only who may read it for others gets
 * another post's. What leads on to a page of the product is left out: paper opens
 * nothing.
 */
@Component
@Order(10)
class StatePaper implements PaperKind {

	static final String KEY = "state-of-play";

	private static final Set<String> SENT = Set.of("waiting", "first", "call", "next", "carried", "posts");

	private static final int DUTY = 4;

	private static final int BASIS = 4;

	private final Briefings briefings;

	private final Messages messages;

	StatePaper(Briefings briefings, Messages messages) {
		this.briefings = briefings;
		this.messages = messages;
	}

	@Override
	public String key() {
		return KEY;
	}

	@Override
	public String permission() {
		return BriefingPermissions.READ;
	}

	@Override
	public String nameKey() {
		return "briefing.title";
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		return play(order).map((play) -> content(order, play));
	}

	private Optional<StateOfPlay> play(PaperKind.Order order) {
		UUID own = Walls.current().post();
		boolean others = order.may().test(BriefingPermissions.READ_OF_OTHERS);
		UUID post = (order.of() == null && !others) ? own : order.of();
		if (!others && (post == null || !post.equals(own))) {
			return Optional.empty();
		}
		return this.briefings.of(post, order.language(), order.on());
	}

	/**
	 * What is to be done and whom to call, by function (G4); no words that people said.
	 */
	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		return play(order).map((play) -> {
			Content whole = content(order, play);
			List<Section> sections = play.sections()
				.stream()
				.filter((section) -> SENT.contains(section.key()))
				.map((section) -> "call".equals(section.key()) ? byFunction(section) : section(section))
				.filter((section) -> !section.blocks().isEmpty())
				.toList();
			return new Content(whole.title(), whole.kicker(), whole.lead(), sections, List.of(), List.of());
		});
	}

	private static Section byFunction(StateOfPlay.Section section) {
		List<Items.Item> numbers = section.blocks()
			.stream()
			.flatMap((block) -> (block instanceof Lines lines) ? lines.lines().stream() : Stream.empty())
			.filter((line) -> line.head() != null && line.href() != null && line.href().startsWith("tel:"))
			.map((line) -> new Items.Item(null, Words.of(String.valueOf(line.head())), line.note()))
			.toList();
		return new Section(section.title(), numbers.isEmpty() ? List.of() : List.of(new Items(numbers, false)));
	}

	private Content content(PaperKind.Order order, StateOfPlay play) {
		String title = this.messages.text(order.language(), "briefing.title");
		String kicker = this.messages.text(order.language(), "briefing.kicker", play.post()) + " · "
				+ Formats.date(order.language(), play.on());
		List<Section> sections = play.sections().stream().map(StatePaper::section).toList();
		List<Words> sources = play.sections()
			.stream()
			.flatMap((section) -> section.blocks().stream())
			.flatMap((block) -> (block instanceof Quotation words) ? Stream.of(Words.of(words.source()))
					: Stream.empty())
			.distinct()
			.toList();
		return new Content(title, kicker, play.lead(), sections, List.of(), sources);
	}

	/** A part as paper has it: with all that it says. */
	static Section section(StateOfPlay.Section section) {
		return new Section(section.title(),
				section.blocks()
					.stream()
					.flatMap((block) -> (block instanceof Said said) ? Stream.of(block(said)) : Stream.empty())
					.toList());
	}

	private static Block block(Said said) {
		return switch (said) {
			case Statement statement -> new Sentence(Words.of(statement.text()));
			case Waiting waiting -> new Items(waiting.items()
				.stream()
				.map((item) -> new Items.Item(null, new Words(item.what(), item.lang()), note(item.due(), item.why())))
				.toList(), false);
			case Lines lines -> new Items(lines.lines()
				.stream()
				.map((line) -> new Items.Item(line.head(), new Words(line.text(), line.lang()), line.note()))
				.toList(), false);
			case Table table -> grid(table);
			case Quotation words ->
				new Quote(new Words(words.words(), words.lang()), words.by() + " · " + words.source());
			case Thread thread -> new Items(thread.beads()
				.stream()
				.map((bead) -> new Items.Item(bead.kind().isEmpty() ? null : bead.kind(), Words.of(bead.what()),
						bead.note()))
				.toList(), true);
		};
	}

	private static @Nullable String note(String due, @Nullable String why) {
		String note = Stream.of(due, (why == null) ? "" : why)
			.filter((part) -> !part.isEmpty())
			.collect(java.util.stream.Collectors.joining(" – "));
		return note.isEmpty() ? null : note;
	}

	private static Grid grid(Table table) {
		List<Grid.Column> columns = new ArrayList<>();
		for (String name : table.columns()) {
			int weight = columns.isEmpty() ? DUTY : (columns.size() == 1) ? BASIS : 2;
			columns.add(new Grid.Column(name, weight));
		}
		return new Grid(table.caption(), columns,
				table.rows()
					.stream()
					.map((row) -> row.stream()
						.map((cell) -> new Grid.Cell(new Words(cell.text(), cell.lang()), cell.note()))
						.toList())
					.toList());
	}

}
