package org.mandat.council.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.mandat.council.CouncilIntake.Taken;
import org.mandat.council.text.CouncilText;
import org.mandat.council.text.Wordings;
import org.mandat.platform.text.Languages;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over decisions with what became of them, through the same book as all others. */
@Service
public class TakingOver {

	private final Recording recording;

	private final DecisionRepository decisions;

	private final DecisionKeeping keeping;

	private final Wordings wordings;

	TakingOver(Recording recording, DecisionRepository decisions, DecisionKeeping keeping, Wordings wordings) {
		this.recording = recording;
		this.decisions = decisions;
		this.keeping = keeping;
		this.wordings = wordings;
	}

	/** One meeting with its decisions. */
	@Transactional
	public void take(LocalDate on, List<Taken> taken) {
		List<DecisionLine> lines = taken.stream()
			.map((one) -> new DecisionLine(one.what().in(Languages.SOURCE), one.post(), one.due(), false))
			.toList();
		if (!(this.recording.takeOver(on, lines, Languages.SOURCE) instanceof Outcome.Done<UUID>(UUID meeting))) {
			throw new IllegalStateException("a post of a decision is not of this space");
		}
		List<Decision> kept = this.decisions.of(meeting, Languages.SOURCE);
		for (int n = 0; n < kept.size(); n++) {
			say(kept.get(n), taken.get(n).what());
			if (!taken.get(n).proof().isEmpty()) {
				this.keeping.outcome(kept.get(n), "done", taken.get(n).proof(), Languages.SOURCE);
			}
		}
	}

	private void say(Decision decision, Text what) {
		for (Map.Entry<String, String> form : what.forms().entrySet()) {
			if (!form.getKey().equals(Languages.SOURCE.tag())) {
				this.wordings.also(CouncilText.DECISION, decision.id(), form.getKey(), form.getValue());
			}
		}
	}

}
