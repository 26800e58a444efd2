package org.mandat.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Block;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.More;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.briefing.StateOfPlay.Table;
import org.mandat.briefing.StateOfPlay.Table.Cell;
import org.mandat.mandate.BasisWording;
import org.mandat.mandate.Duties;
import org.mandat.mandate.Duty;
import org.mandat.mandate.Guides;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What is expected of the post, and by what; never what the law says (ground rule G10).
 */
@Component
@Order(40)
class DutiesPart implements BriefingPart {

	private static final int SHOWN = 6;

	private final Duties duties;

	private final Guides guides;

	private final BasisWording wording;

	DutiesPart(Duties duties, Guides guides, BasisWording wording) {
		this.duties = duties;
		this.guides = guides;
		this.wording = wording;
	}

	@Override
	public Optional<Section> section(Question question) {
		List<Duty> mine = this.duties.of(question.space().pack(), question.post().actor());
		if (mine.isEmpty()) {
			return Optional.of(new Section("duties", question.text("briefing.duties.title"), false, false,
					List.of(new Statement(question.text("briefing.duties.none"), null),
							new More(question.text("briefing.duties.allOfSpace"), question.url("mandate/duties")))));
		}
		List<List<Cell>> rows = mine.stream().limit(SHOWN).map((duty) -> row(question, duty)).toList();
		Table table = new Table(question.text("briefing.duties.caption"), List.of(question.text("briefing.duties.what"),
				question.text("briefing.duties.basis"), question.text("briefing.duties.clarity")), rows);
		long unclear = mine.stream().filter((duty) -> duty.clarity() != Duty.Clarity.CLEAR).count();
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Statement(question.text("briefing.duties.lead", mine.size(), rows.size(), unclear), null));
		blocks.add(table);
		blocks.add(new More(question.text("briefing.duties.all"),
				question.url("mandate/duties?who=" + question.post().actor())));
		// A leader's phone has no rooms in which the guide would be found.
		this.guides.ofPost(question.space().pack(), question.post().kind())
			.ifPresent(
					(guide) -> blocks.add(new More(question.text("briefing.duties.guide", question.in(guide.title())),
							question.url("mandate/guides/" + guide.id()))));
		return Optional
			.of(new Section("duties", question.text("briefing.duties.title"), false, false, List.copyOf(blocks)));
	}

	private List<Cell> row(Question question, Duty duty) {
		return List.of(
				new Cell(question.in(duty.what()), question.langOf(duty.what()),
						question.url("mandate/duties/" + duty.id()), null, null),
				new Cell(this.wording.instrument(duty.basis(), question.language()), null, null, null,
						this.wording.seen(duty.basis(), question.language())),
				new Cell(question.text("briefing.clarity." + duty.clarity().key()), null, null, duty.clarity().key(),
						null));
	}

}
