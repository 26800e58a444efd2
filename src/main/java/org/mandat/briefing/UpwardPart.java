package org.mandat.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.mandate.CommitmentsMade;
import org.mandat.mandate.QuestionsUpward;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which answers the municipality waits for, and what was promised; nothing where nobody
 * noted any (ground rule G15).
 */
@Component
@Order(32)
class UpwardPart implements BriefingPart {

	private final QuestionsUpward questions;

	private final CommitmentsMade commitments;

	UpwardPart(QuestionsUpward questions, CommitmentsMade commitments) {
		this.questions = questions;
		this.commitments = commitments;
	}

	@Override
	public Optional<Section> section(Question question) {
		QuestionsUpward.Standing asked = this.questions.standing();
		CommitmentsMade.Standing made = this.commitments.standing(question.post().id());
		List<StateOfPlay.Block> says = new ArrayList<>();
		LocalDate since = asked.since();
		if (asked.open() > 0 && since != null) {
			says.add(new Statement(question.text("briefing.upward.open", asked.open(), question.date(since)),
					question.url("mandate/questions?state=open")));
		}
		if (asked.late() > 0) {
			says.add(new Statement(question.text("briefing.upward.late", asked.late()),
					question.url("mandate/questions?state=late")));
		}
		if (made.open() > 0) {
			says.add(new Statement(question.text("briefing.upward.promised", made.open(), made.late()),
					question.url("mandate/commitments?state=open")));
		}
		if (made.toConfirm() > 0) {
			says.add(new Statement(question.text("briefing.upward.confirm", made.toConfirm()),
					question.url("mandate/commitments?state=open")));
		}
		return says.isEmpty() ? Optional.empty()
				: Optional.of(new Section("upward", question.text("briefing.upward.title"), true, false, says));
	}

}
