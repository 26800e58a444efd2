package org.mandat.briefing;

import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Thread;
import org.mandat.briefing.StateOfPlay.Thread.Bead;
import org.mandat.evidence.NeedSummary;
import org.mandat.evidence.Needs;
import org.mandat.evidence.Voice;
import org.mandat.evidence.Voices;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The thread of the need that was heard most: from the words to what became of them;
 * loose ends are hollow.
 */
@Component
@Order(80)
class ThreadPart implements BriefingPart {

	private final Needs needs;

	private final Voices voices;

	ThreadPart(Needs needs, Voices voices) {
		this.needs = needs;
		this.voices = voices;
	}

	@Override
	public Optional<Section> section(Question question) {
		if (!question.passages()) {
			return Optional.empty();
		}
		return question.thread(this.needs)
			.map((need) -> new Section("thread", question.text("briefing.thread.title"), true, false,
					List.of(new Thread(beads(question, need)))));
	}

	private List<Bead> beads(Question question, NeedSummary need) {
		Optional<Voice> words = Optional.ofNullable(question.heard(this.needs, this.voices).speaking());
		Bead evidence = new Bead(question.text("briefing.thread.evidence"),
				words.map((voice) -> question.text("briefing.thread.words", cut(voice.words())))
					.orElse(question.text("briefing.thread.evidence")),
				question.text("briefing.needs.heardFrom", need.passages(), need.sources(), need.elsewhere()),
				words.filter((voice) -> voice.source() != null)
					.map((voice) -> question.url("evidence/sources/" + voice.source() + "#s" + voice.sentence()))
					.orElse(null),
				false);
		Bead stands = new Bead(question.text("briefing.thread.need"), question.in(need.said()),
				question.text("briefing.needs.state." + need.state()), question.url("evidence/needs/" + need.kind()),
				false);
		return List.of(evidence, stands, loose(question, "measure"), loose(question, "toldBack"));
	}

	private static Bead loose(Question question, String name) {
		return new Bead("", question.text("briefing.thread." + name),
				question.text("briefing.thread." + name + ".none"), null, true);
	}

	private static String cut(String words) {
		return (words.codePointCount(0, words.length()) <= 60) ? words
				: words.substring(0, words.offsetByCodePoints(0, 57)).strip() + "…";
	}

}
