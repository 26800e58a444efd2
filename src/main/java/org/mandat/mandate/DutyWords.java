package org.mandat.mandate;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.mandate.Duty.SourceReference;
import org.mandat.platform.data.Walls;
import org.mandat.platform.paper.Paper.Grid;
import org.mandat.platform.paper.Paper.Words;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Messages;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Component;

/** Duties as papers say them: with their basis, their doubts and their sources. */
@Component
class DutyWords {

	private final BasisWording wording;

	private final Messages messages;

	private final Spaces spaces;

	DutyWords(BasisWording wording, Messages messages, Spaces spaces) {
		this.wording = wording;
		this.messages = messages;
		this.spaces = spaces;
	}

	/** The space for which the reader makes a paper, or none. */
	Optional<Space> here() {
		UUID here = Walls.current().space();
		return (here == null) ? Optional.empty() : this.spaces.byId(here);
	}

	/** The sentence of this key. */
	String text(Language language, String key, Object... args) {
		return this.messages.text(language, key, args);
	}

	List<Grid.Cell> row(Duty duty, Language language) {
		return List.of(new Grid.Cell(in(duty.what(), language), null),
				new Grid.Cell(Words.of(this.wording.instrument(duty.basis(), language)),
						this.wording.seen(duty.basis(), language)),
				new Grid.Cell(Words.of(this.messages.text(language, "mandate.clarity." + duty.clarity().key())),
						this.messages.text(language,
								duty.confirmed() ? "mandate.duty.confirmed" : "mandate.duty.unverified")));
	}

	String basis(Duty duty, Language language) {
		return this.wording.instrument(duty.basis(), language) + " (" + this.wording.seen(duty.basis(), language) + ")";
	}

	/** The same with the source by its number in the list of the paper. */
	String basis(Duty duty, SourceNumbers sources, Language language) {
		SourceReference source = duty.basis().source();
		if (source == null || duty.basis().textStored()) {
			return basis(duty, language);
		}
		String number = sources.mark(source.title());
		return this.wording.instrument(duty.basis(), language) + " (" + this.wording.notSeen(number, language) + ")";
	}

	List<Words> sources(List<Duty> duties) {
		return duties.stream()
			.map((duty) -> duty.basis().source())
			.filter(Objects::nonNull)
			.map(DutyWords::source)
			.distinct()
			.map(Words::of)
			.toList();
	}

	private static String source(SourceReference source) {
		return (source.url() == null || source.url().equals(source.title())) ? source.title()
				: source.title() + ", " + source.url();
	}

	static Words in(Text text, Language language) {
		return new Words(text.in(language), text.has(language) ? null : text.tags().iterator().next());
	}

}
