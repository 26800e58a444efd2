package org.mandat.briefing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.mandat.briefing.StateOfPlay.Quotation;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.More;
import org.mandat.briefing.StateOfPlay.Table;
import org.mandat.briefing.StateOfPlay.Table.Cell;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.Needs;
import org.mandat.evidence.Voice;
import org.mandat.evidence.Voices;
import org.mandat.platform.text.Text;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What municipalities and residents said, in their exact words with the source, and the
 * needs that stand on them.
 */
@Component
@Order(50)
class VoicesPart implements BriefingPart {

	private static final int NEEDS = 5;

	private final Needs needs;

	private final Voices voices;

	VoicesPart(Needs needs, Voices voices) {
		this.needs = needs;
		this.voices = voices;
	}

	@Override
	public Optional<Section> section(Question question) {
		if (!question.passages()) {
			return Optional.empty();
		}
		List<NeedSummary> all = this.needs.all();
		List<StateOfPlay.Block> blocks = new ArrayList<>();
		question.heard(this.needs, this.voices).newest().forEach((voice) -> blocks.add(quotation(question, voice)));
		if (all.isEmpty() && blocks.isEmpty()) {
			return Optional.empty();
		}
		if (!all.isEmpty()) {
			blocks.add(new Table(question.text("briefing.needs.caption"),
					List.of(question.text("briefing.needs.need"), question.text("briefing.needs.heard"),
							question.text("briefing.needs.answered")),
					all.stream().limit(NEEDS).map((need) -> row(question, need)).toList()));
			blocks.add(new More(question.text("briefing.needs.all", all.size()), question.url("evidence/needs")));
		}
		return Optional.of(new Section("voices", question.text("briefing.voices.title"), false, false, blocks));
	}

	private static Quotation quotation(Question question, Voice voice) {
		Text by = (voice.role() != null) ? voice.role() : voice.place();
		String who = (by == null) ? question.text("briefing.voices.unnamed") : question
			.text((voice.role() != null) ? "briefing.voices.byRole" : "briefing.voices.ofPlace", question.in(by));
		String href = (voice.source() == null) ? question.url("evidence/needs")
				: question.url("evidence/sources/" + voice.source() + "#s" + voice.sentence());
		return new Quotation(voice.words(), langOf(question, voice), who,
				question.text("briefing.voices.source", voice.saidIn(), question.date(voice.saidOn())), href);
	}

	private static @Nullable String langOf(Question question, Voice voice) {
		return voice.language().equals(question.language().tag()) ? null : voice.language();
	}

	private static List<Cell> row(Question question, NeedSummary need) {
		Text said = need.said();
		String href = (need.id() == null) ? question.url("evidence/needs")
				: question.url("evidence/needs/" + need.kind());
		String heard = question.text("briefing.needs.heardFrom", need.passages(), need.sources(), need.elsewhere());
		return List.of(new Cell(question.in(said), question.langOf(said), href, null, null), Cell.of(heard),
				new Cell(question.text("briefing.needs.state." + need.state()), null, null, need.state(), null));
	}

}
