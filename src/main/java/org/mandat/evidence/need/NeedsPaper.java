package org.mandat.evidence.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.mandat.evidence.EvidencePermissions;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.Needs;
import org.mandat.evidence.Voice;
import org.mandat.evidence.Voices;
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
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The needs of the own space with the words they stand on and their sources. Behind the
 * passages' wall (ground rule G5): who may not see statements of people has no such
 * paper.
 */
@Component
@Order(20)
class NeedsPaper implements PaperKind {

	private final Needs needs;

	private final Voices voices;

	private final Messages messages;

	NeedsPaper(Needs needs, Voices voices, Messages messages) {
		this.needs = needs;
		this.voices = voices;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "needs";
	}

	@Override
	public String permission() {
		return EvidencePermissions.READ;
	}

	@Override
	public String nameKey() {
		return "evidence.paper.title";
	}

	@Override
	public boolean offered() {
		return Walls.current().passages();
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		if (!offered()) {
			return Optional.empty();
		}
		Language language = order.language();
		List<NeedSummary> all = this.needs.all();
		List<Section> sections = new ArrayList<>();
		sections.add(new Section(text(language, "evidence.paper.needs"), list(language, all)));
		List<Words> sources = new ArrayList<>();
		Map<String, Voice> voices = this.voices.oneForEach(all.stream().map(NeedSummary::kind).toList());
		for (NeedSummary need : all) {
			Voice voice = voices.get(need.kind());
			if (voice != null) {
				sections
					.add(new Section(need.kind() + " " + need.said().in(language), List.of(quote(language, voice))));
				sources.add(Words.of(source(language, voice)));
			}
		}
		return Optional.of(new Content(text(language, "evidence.paper.title"), Formats.date(language, order.on()),
				List.of(text(language, "evidence.paper.lead", all.size())), sections, List.of(),
				sources.stream().distinct().toList()));
	}

	/** The needs and how often they were heard; the words themselves stay here. */
	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		List<NeedSummary> all = offered() ? this.needs.all() : List.of();
		if (all.isEmpty()) {
			return Optional.empty();
		}
		Language language = order.language();
		List<Items.Item> lines = all.stream()
			.map((need) -> new Items.Item(null, new Words(need.said().in(language), langOf(language, need.said())),
					text(language, "evidence.need.state." + need.state())))
			.toList();
		return Optional.of(new Content(text(language, "evidence.paper.title"), null,
				List.of(text(language, "evidence.paper.lead", all.size())),
				List.of(new Section(text(language, "evidence.paper.needs"), List.of(new Items(lines, false)))),
				List.of(), List.of()));
	}

	private List<Block> list(Language language, List<NeedSummary> all) {
		if (all.isEmpty()) {
			return List.of(new Sentence(Words.of(text(language, "evidence.need.list.none"))));
		}
		return List.of(
				new Grid(text(language, "evidence.need.list.caption", all.size()),
						List.of(new Grid.Column(text(language, "evidence.need.column.need"), 5),
								new Grid.Column(text(language, "evidence.need.column.passages"), 2),
								new Grid.Column(text(language, "evidence.need.column.elsewhere"), 2),
								new Grid.Column(text(language, "evidence.need.column.heard"), 2),
								new Grid.Column(text(language, "evidence.need.column.state"), 2)),
						all.stream().map((need) -> row(language, need)).toList()),
				new Sentence(Words.of(text(language, "evidence.need.list.notAll"))));
	}

	private List<Grid.Cell> row(Language language, NeedSummary need) {
		return Stream
			.of(new Grid.Cell(new Words(need.kind() + " " + need.said().in(language), langOf(language, need.said())),
					null), Grid.Cell.of(Formats.number(language, need.passages())),
					Grid.Cell.of(Formats.number(language, need.elsewhere())),
					Grid.Cell.of((need.heardOn() == null) ? "–" : Formats.shortDate(language, need.heardOn())),
					Grid.Cell.of(text(language, "evidence.need.state." + need.state())))
			.toList();
	}

	private Block quote(Language language, Voice voice) {
		Text by = (voice.role() != null) ? voice.role() : voice.place();
		String who = (by == null) ? "" : by.in(language) + " · ";
		return new Quote(new Words(voice.words(), voice.language().equals(language.tag()) ? null : voice.language()),
				who + source(language, voice));
	}

	private static String source(Language language, Voice voice) {
		return voice.saidIn() + ", " + Formats.date(language, voice.saidOn());
	}

	private static @org.jspecify.annotations.Nullable String langOf(Language language, Text text) {
		return text.has(language) ? null : text.tags().iterator().next();
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

}
