package org.mandat.mandate.gap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.mandate.BasisWording;
import org.mandat.mandate.MandatePermissions;
import org.mandat.mandate.agreement.Agreement;
import org.mandat.platform.paper.Paper.Content;
import org.mandat.platform.paper.Paper.Items;
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
 * The list of gaps for the table: for each kind how many, the first of them, and what can
 * be done. It fits on a sheet, so that it is read; the whole list is on the page.
 */
@Component
@Order(61)
class GapPaper implements PaperKind {

	private static final int SHOWN = 4;

	private final Gaps gaps;

	private final BasisWording wording;

	private final Messages messages;

	GapPaper(Gaps gaps, BasisWording wording, Messages messages) {
		this.gaps = gaps;
		this.wording = wording;
		this.messages = messages;
	}

	@Override
	public String key() {
		return "gap-list";
	}

	@Override
	public String permission() {
		return MandatePermissions.READ;
	}

	@Override
	public String nameKey() {
		return "mandate.gap.title";
	}

	@Override
	public boolean signed() {
		return false;
	}

	@Override
	public Optional<Content> content(PaperKind.Order order) {
		Language language = order.language();
		Gaps.Found found = this.gaps.today(language);
		if (found.duties() == 0) {
			return Optional.empty();
		}
		List<Section> sections = new ArrayList<>();
		found.groups().forEach((group) -> sections.add(section(group, language)));
		if (!found.assumed().isEmpty()) {
			sections.add(agreed(found, language));
		}
		return Optional.of(new Content(text(language, "mandate.gap.title"), null,
				List.of(text(language, "mandate.gap.lead", found.gaps().size(), found.duties())), sections, List.of(),
				List.of()));
	}

	@Override
	public Optional<Content> forMessenger(PaperKind.Order order) {
		return content(order);
	}

	private Section section(Gaps.Group group, Language language) {
		String title = text(language, "mandate.gap." + group.kind().key());
		if (!group.known()) {
			return new Section(title, List.of(new Sentence(Words.of(text(language, "mandate.gap.notKnown")))));
		}
		if (group.gaps().isEmpty()) {
			return new Section(title, List.of(new Sentence(Words.of(text(language, "mandate.gap.none")))));
		}
		List<Items.Item> first = group.gaps()
			.stream()
			.limit(SHOWN)
			.map((gap) -> new Items.Item(gap.duty().actorName().in(language) + ":", in(gap.duty().what(), language),
					(group.kind() == GapKind.CLAUSE) ? this.wording.instrument(gap.duty().basis(), language) : null))
			.toList();
		return new Section(text(language, "mandate.gap.count", title, group.gaps().size()), List.of(
				new Sentence(Words.of(text(language, "mandate.gap." + group.kind().key() + ".do"))),
				new Items(first, false),
				new Sentence(Words.of(text(language, "mandate.gap.more", Math.max(0, group.gaps().size() - SHOWN))))));
	}

	/** What is agreed locally is no gap, and has a last day. */
	private Section agreed(Gaps.Found found, Language language) {
		List<Items.Item> first = found.assumed().stream().limit(SHOWN).map((duty) -> {
			Agreement one = found.agreements().get(duty.id());
			return new Items.Item(duty.actorName().in(language) + ":", in(duty.what(), language),
					text(language, "mandate.agreement.short", text(language, "mandate.agreement.body." + one.body()),
							one.document(), Formats.date(language, one.until())));
		}).toList();
		return new Section(
				text(language, "mandate.gap.count", text(language, "mandate.agreement.title"), found.assumed().size()),
				List.of(new Items(first, false), new Sentence(
						Words.of(text(language, "mandate.gap.more", Math.max(0, found.assumed().size() - SHOWN))))));
	}

	private String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

	private static Words in(Text text, Language language) {
		return new Words(text.in(language), text.has(language) ? null : text.tags().iterator().next());
	}

}
