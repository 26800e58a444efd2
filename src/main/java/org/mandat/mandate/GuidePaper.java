package org.mandat.mandate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.Walls;
import org.mandat.platform.paper.Paper.Block;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Items;
import org.mandat.platform.paper.Paper.Section;
import org.mandat.platform.paper.Paper.Sentence;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.paper.PaperKind;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A guide as a file to hand over, in the languages in which it exists; a form that no
 * native practitioner has read says so in its first lines.
 */
@Component
@Order(50)
class GuidePaper implements PaperKind {

	private final Guides guides;

	private final GuideRoom room;

	private final GuideWords words;

	private final Spaces spaces;

	private final Messages messages;

	GuidePaper(Guides guides, GuideRoom room, GuideWords words, Spaces spaces, Messages messages) {
		this.guides = guides;
		this.room = room;
		this.words = words;
		this.spaces = spaces;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "guide";
	}

	@Override
	public String permission() {
		return MandatePermissions.READ;
	}

	@Override
	public String nameKey() {
		return "mandate.guide.paper";
	}

	@Override
	public boolean standsAlone() {
		return false;
	}

	@Override
	public boolean signed() {
		return false;
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		return Optional.ofNullable(Walls.current().space())
			.flatMap(this.spaces::byId)
			.flatMap((space) -> this.guides.all(space.pack())
				.stream()
				.filter((guide) -> guide.record().equals(order.of()))
				.filter((guide) -> guide.title().has(order.language()))
				.findFirst()
				.map((guide) -> content(space, guide, order.language())));
	}

	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		return content(order);
	}

	private Content content(Space space, Guide guide, Language language) {
		List<Section> sections = new ArrayList<>();
		SourceNumbers sources = this.words.sources(guide, language);
		Optional<GuideHere> here = this.room.here(space, guide.id());
		if (guide.card()) {
			here.ifPresent((added) -> sections.add(numbers(added, language)));
		}
		guide.sections()
			.forEach((section) -> sections
				.add(new Section(section.heading().in(language), this.words.blocks(guide, section, language))));
		here.ifPresent((added) -> {
			sections.add(here(added, sources, language));
			if (!guide.card()) {
				sections.add(numbers(added, language));
			}
			added.sources().forEach((source) -> sources.mark(source.title()));
		});
		return new Content(guide.title().in(language), kicker(guide, language), List.of(guide.lead().in(language)),
				sections, List.of(), sources.list());
	}

	private String kicker(Guide guide, Language language) {
		String meta = this.messages.text(language, "mandate.guide.meta", guide.version());
		return guide.unread(language) ? meta + " (" + this.messages.text(language, "mandate.guide.unread") + ")" : meta;
	}

	private Section here(GuideHere here, SourceNumbers sources, Language language) {
		List<Block> blocks = new ArrayList<>();
		here.texts().forEach((text) -> blocks.add(new Sentence(DutyWords.in(text, language))));
		blocks.addAll(this.words.duties(here.duties(), sources, language));
		return new Section(this.messages.text(language, "mandate.guide.here.title", here.country().in(language)),
				blocks);
	}

	/** A number that is not known leaves a line to write on. */
	private Section numbers(GuideHere here, Language language) {
		List<Items.Item> lines = here.calls()
			.stream()
			.map((post) -> new Items.Item(post.name().in(language),
					Words.of((post.phone() == null) ? "…………………………" : post.phone()), null))
			.toList();
		return new Section(this.messages.text(language, "mandate.guide.here.calls"), List.of(new Items(lines, false)));
	}

}
