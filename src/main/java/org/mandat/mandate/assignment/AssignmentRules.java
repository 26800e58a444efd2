package org.mandat.mandate.assignment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.mandat.platform.text.Language;
import org.mandat.platform.text.Refusal;

/**
 * What contradicts itself: two who are accountable for one duty, one who is consulted or
 * informed and has another part besides, and days that cannot be meant.
 */
final class AssignmentRules {

	/** Nothing that holds in an office today was decided earlier. */
	private static final int YEARS = 30;

	private AssignmentRules() {
	}

	/** Why this cannot stand beside what is open on the duty, or nothing. */
	static Optional<Refusal> refused(Assigning assigning, List<Assignment> open, LocalDate today, Language language) {
		if ((assigning.post() == null) == (assigning.organisation() == null)) {
			return Optional.of(Refusal.of("mandate.assignment.refused.who"));
		}
		if (assigning.since().isAfter(today) || assigning.since().isBefore(today.minusYears(YEARS))) {
			return Optional.of(Refusal.of("mandate.assignment.refused.since"));
		}
		for (Assignment kept : open) {
			if (assigning.sameAs(kept) && !assigning.part().goesWith(kept.part())) {
				return Optional.of(Refusal.of("mandate.assignment.refused.twice." + kept.part().key()));
			}
		}
		return (assigning.part() == Part.ACCOUNTABLE)
				? open.stream()
					.filter((kept) -> kept.part() == Part.ACCOUNTABLE)
					.findFirst()
					.map((kept) -> Refusal.of("mandate.assignment.refused.accountable", kept.who().in(language)))
				: Optional.empty();
	}

}
