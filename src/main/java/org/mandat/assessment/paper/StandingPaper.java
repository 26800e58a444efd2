package org.mandat.assessment.paper;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.assessment.Answer;
import org.mandat.assessment.Assessment;
import org.mandat.assessment.AssessmentPermissions;
import org.mandat.assessment.Benchmark;
import org.mandat.assessment.Dimension;
import org.mandat.assessment.Standing;
import org.mandat.assessment.round.Comparisons;
import org.mandat.assessment.round.Comparisons.Comparison;
import org.mandat.assessment.round.Move;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Where the municipality stands, on paper: a drawing in letters that needs no colour,
 * what holds with its proof, and what moved since the round before.
 */
@Component
@Order(78)
class StandingPaper implements PaperKind {

	private final Assessment assessment;

	private final Comparisons comparisons;

	private final Messages messages;

	StandingPaper(Assessment assessment, Comparisons comparisons, Messages messages) {
		this.assessment = assessment;
		this.comparisons = comparisons;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "self-assessment";
	}

	@Override
	public String nameKey() {
		return "assessment.paper.standing";
	}

	@Override
	public String permission() {
		return AssessmentPermissions.READ;
	}

	@Override
	public boolean signed() {
		return false;
	}

	@Override
	public boolean offered() {
		return this.assessment.standing().answered() > 0;
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Language language = order.language();
		Standing standing = this.assessment.standing();
		Optional<Comparison> last = this.comparisons.newest();
		List<Section> sections = new ArrayList<>();
		sections.add(new Section(text(language, "assessment.paper.drawing"),
				List.of(new Sentence(Words.of(text(language, "assessment.rules"))),
						drawing(standing, before(last), language))));
		last.filter((one) -> one.earlier() != null).ifPresent((one) -> sections.add(moved(one, language)));
		standing.dimensions()
			.stream()
			.filter((dimension) -> dimension.benchmarks().stream().anyMatch((one) -> standing.of(one) != null))
			.forEach((dimension) -> sections
				.add(new Section(dimension.name().in(language), List.of(answers(standing, dimension, language)))));
		return Optional.of(new Content(text(language, "assessment.title"), null,
				List.of(text(language, "assessment.paper.lead", standing.answered(), standing.asked())), sections,
				List.of(), List.of()));
	}

	private static @Nullable Standing before(Optional<Comparison> last) {
		return last.map((one) -> (one.earlier() == null) ? null : one.then()).orElse(null);
	}

	private Grid drawing(Standing standing, @Nullable Standing before, Language language) {
		List<List<Grid.Cell>> rows = new ArrayList<>();
		for (Dimension dimension : standing.dimensions()) {
			BigDecimal score = standing.score(dimension);
			BigDecimal then = (before == null) ? null : before.score(dimension);
			Benchmark lowest = standing.lowest(dimension);
			rows.add(List.of(new Grid.Cell(words(dimension.name(), language), null), Grid.Cell.of(Bar.of(score)),
					new Grid.Cell(
							Words.of((score == null) ? text(language, "assessment.notAsked") : said(score, language)),
							(then == null) ? null : text(language, "assessment.drawing.before", then)),
					new Grid.Cell(
							Words.of((lowest == null) ? "–"
									: lowest.id() + ": "
											+ Objects
												.requireNonNull(Objects.requireNonNull(standing.of(lowest)).level())),
							standing.capped(dimension) ? text(language, "assessment.drawing.capped") : null)));
		}
		return new Grid(text(language, "assessment.drawing.caption"),
				List.of(new Grid.Column(text(language, "assessment.drawing.dimension"), 5),
						new Grid.Column(text(language, "assessment.drawing.scale"), 3),
						new Grid.Column(text(language, "assessment.paper.mean"), 2),
						new Grid.Column(text(language, "assessment.paper.lowest"), 2)),
				rows);
	}

	private Section moved(Comparison comparison, Language language) {
		List<Items.Item> items = comparison.moved().stream().map((move) -> item(move, language)).toList();
		Block block = items.isEmpty() ? new Sentence(Words.of(text(language, "assessment.round.moved.none")))
				: new Items(items, false);
		return new Section(text(language, "assessment.round.moved"), List.of(block));
	}

	private Items.Item item(Move move, Language language) {
		Answer because = move.because();
		return new Items.Item(move.benchmark().id() + " – " + text(language, "assessment.move." + move.kind()),
				words(move.benchmark().statement(), language),
				(because == null) ? null : because.reason().in(language));
	}

	private Grid answers(Standing standing, Dimension dimension, Language language) {
		List<List<Grid.Cell>> rows = new ArrayList<>();
		for (Benchmark one : dimension.benchmarks()) {
			Answer answer = standing.of(one);
			if (answer != null) {
				Integer level = answer.level();
				rows.add(List.of(new Grid.Cell(words(one.statement(), language), one.id()),
						new Grid.Cell(
								Words.of((level == null) ? text(language, "assessment.level.none")
										: text(language, "assessment.level", level)),
								one.gate() ? text(language, "assessment.gate") : null),
						new Grid.Cell(Words.of((answer.proof() == null) ? "–" : answer.proof().in(language)),
								held(answer, language))));
			}
		}
		return new Grid(dimension.question().in(language),
				List.of(new Grid.Column(text(language, "assessment.others.question"), 6),
						new Grid.Column(text(language, "assessment.paper.level"), 2),
						new Grid.Column(text(language, "assessment.form.proof"), 4)),
				rows);
	}

	private @Nullable String held(Answer answer, Language language) {
		return (answer.until() == null) ? null
				: text(language, answer.renew(this.assessment.today()) ? "assessment.renew" : "assessment.holds",
						Formats.date(language, answer.until()));
	}

	private String said(BigDecimal score, Language language) {
		return text(language, "assessment.paper.number", score);
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

	private static Words words(org.mandat.platform.text.Text text, Language language) {
		return Words.of(text.in(language));
	}

}
