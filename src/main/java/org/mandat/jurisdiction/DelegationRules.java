package org.mandat.jurisdiction;

import java.time.LocalDate;
import java.util.Optional;

import org.mandat.platform.text.Refusal;

/**
 * What makes a delegation possible: days that are stated and not past, within both
 * tenures, from one person to another.
 */
final class DelegationRules {

	private static final int DAYS = 366;

	private DelegationRules() {
	}

	static Optional<Refusal> dates(LocalDate from, LocalDate until, LocalDate today) {
		if (from.isBefore(today)) {
			return refused("past");
		}
		if (from.isAfter(today.plusDays(DAYS))) {
			return refused("tooFar", today.plusDays(DAYS));
		}
		if (until.isBefore(from)) {
			return refused("endBeforeBegin", from);
		}
		return until.isAfter(from.plusDays(DAYS)) ? refused("tooLong", from.plusDays(DAYS)) : Optional.empty();
	}

	static Optional<Refusal> between(Tenure giver, Tenure taker, LocalDate until, Days days) {
		if (!giver.runs(days.now()) || !taker.runs(days.now())) {
			return refused("notHeld");
		}
		if (giver.person().equals(taker.person()) || giver.post().equals(taker.post())) {
			return refused("samePerson");
		}
		for (Tenure tenure : new Tenure[] { giver, taker }) {
			LocalDate last = tenure.until();
			if (last != null && last.isBefore(until)) {
				return refused("tenureEnds", last);
			}
		}
		return Optional.empty();
	}

	static Optional<Refusal> refused(String why, Object... args) {
		return Optional.of(Refusal.of("jurisdiction.delegation.refused." + why, args));
	}

}
