package org.mandat.briefing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.briefing.StateOfPlay.Statement;
import org.mandat.mandate.Upward;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which answers the municipality waits for, and what was promised; nothing where nobody
 * noted any (ground rule G15).
 */
@Component
@Order(32)
class UpwardPart implements BriefingPart {

	private final Upward upward;

	UpwardPart(Upward upward) {
		this.upward = upward;
	}

	@Override
	public Optional<Section> section(Question question) {
		Upward.Standing standing = this.upward.standing(question.post().id());
		List<StateOfPlay.Block> says = new ArrayList<>();
		LocalDate since = standing.since();
		if (standing.asked() > 0 && since != null) {
			says.add(new Statement(question.text("briefing.upward.open", standing.asked(), question.date(since)),
					question.url("mandate/questions?state=open")));
		}
		if (standing.late() > 0) {
			says.add(new Statement(question.text("briefing.upward.late", standing.late()),
					question.url("mandate/questions?state=late")));
		}
		if (standing.promised() > 0) {
			says.add(new Statement(
					question.text("briefing.upward.promised", standing.promised(), standing.promisedLate()),
					question.url("mandate/commitments?state=open")));
		}
		if (standing.toConfirm() > 0) {
			says.add(new Statement(question.text("briefing.upward.confirm", standing.toConfirm()),
					question.url("mandate/commitments?state=open")));
		}
		return says.isEmpty() ? Optional.empty()
				: Optional.of(new Section("upward", question.text("briefing.upward.title"), true, false, says));
	}

}
