package org.mandat.mandate;

import java.util.ArrayList;
import java.util.List;

import org.mandat.mandate.Guide.Part;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;

/** The parts of a guide as a paper says them. */
@Component
class GuideWords {

	private final DutyWords duties;

	private final Messages messages;

	GuideWords(DutyWords duties, Messages messages) {
		this.duties = duties;
		this.messages = messages;
	}

	/** A section's parts in their order, and the numbers of its sources. */
	List<Block> blocks(Guide guide, Guide.Section section, Language language) {
		List<Block> blocks = new ArrayList<>();
		section.parts()
			.forEach((part) -> blocks.addAll((guide.card() && part instanceof Guide.Points points && points.ordered())
					? List.of(timed(points, language)) : blocks(part, language)));
		String numbers = String.join(", ",
				section.sources().stream().map((source) -> String.valueOf(source.number())).toList());
		String said = " [" + numbers + "]";
		switch (blocks.isEmpty() ? null : blocks.removeLast()) {
			case Items items -> blocks.add(sourced(items, said));
			case Sentence last -> blocks.add(new Sentence(new Words(last.words().text() + said, last.words().lang())));
			case null, default -> blocks.add(sentence(said.strip()));
		}
		return blocks;
	}

	/** The numbers stand behind the last line, where they cost no line of their own. */
	private static Items sourced(Items items, String said) {
		List<Items.Item> lines = new ArrayList<>(items.items());
		Items.Item last = lines.removeLast();
		lines.add(new Items.Item(last.head(), new Words(last.words().text() + said, last.words().lang()), last.note()));
		return new Items(lines, items.numbered());
	}

	/** The duties behind a guide, with what is known of their texts. */
	List<Block> duties(List<Duty> duties, SourceNumbers sources, Language language) {
		if (duties.isEmpty()) {
			return List.of();
		}
		return List.of(sentence(this.messages.text(language, "mandate.guide.here.duties") + ":"),
				new Items(duties.stream()
					.map((duty) -> new Items.Item(null, DutyWords.in(duty.what(), language),
							this.messages.text(language, "mandate.clarity." + duty.clarity().key()) + "; "
									+ this.duties.basis(duty, sources, language)))
					.toList(), false));
	}

	/**
	 * The sources by the numbers that the sections name, each that was not read marked;
	 * their keys and addresses stand on the page.
	 */
	SourceNumbers sources(Guide guide, Language language) {
		SourceNumbers sources = new SourceNumbers();
		guide.sources()
			.forEach((source) -> sources.add(source.key(),
					Words.of("seen".equals(source.check()) ? source.title() : source.title() + " ("
							+ this.messages.text(language, "mandate.guide.check." + source.check()) + ")")));
		return sources;
	}

	private List<Block> blocks(Part part, Language language) {
		return switch (part) {
			case Guide.Paragraph paragraph -> List.of(sentence(paragraph.text().in(language)));
			case Guide.Points points -> {
				Items items = items(points.items(), points.ordered(), language);
				Text title = points.title();
				yield (title == null) ? List.of(items) : List.of(sentence(title.in(language) + ":"), items);
			}
			case Guide.Calls calls -> List.of(new Items(calls.calls()
				.stream()
				.map((call) -> new Items.Item(call.post().in(language), DutyWords.in(call.why(), language), null))
				.toList(), false));
			case Guide.Wording words -> List.of(sentence(this.messages.text(language, "mandate.guide.say") + ":"),
					items(words.say(), false, language),
					sentence(this.messages.text(language, "mandate.guide.avoid") + ":"),
					items(words.avoid(), false, language));
		};
	}

	/** What is done in order on a card leaves room for the time at which it was done. */
	private Items timed(Guide.Points points, Language language) {
		String time = this.messages.text(language, "mandate.guide.time") + " ________";
		return new Items(points.items()
			.stream()
			.map((text) -> new Items.Item(null, DutyWords.in(text, language), time))
			.toList(), true);
	}

	private static Items items(List<Text> texts, boolean numbered, Language language) {
		return new Items(
				texts.stream().map((text) -> new Items.Item(null, DutyWords.in(text, language), null)).toList(),
				numbered);
	}

	private static Sentence sentence(String text) {
		return new Sentence(Words.of(text));
	}

}
