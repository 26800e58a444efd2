package org.mandat.assessment.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.mandat.assessment.RoundDue;
import org.mandat.jurisdiction.Tenure;

/**
 * When a round is due again, by the rules of the practice. A new mayor is a regular one
 * who is not the person that held the post before: who acts is none, and who comes back
 * with nobody in between is the same. Of several the one in office counts.
 */
final class DueRules {

	private static final int MONTHS = 12;

	private static final int AFTER_OATH = 60;

	private DueRules() {
	}

	/** The round that the year asks for. */
	static RoundDue year(LocalDate last, LocalDate today) {
		return new RoundDue("year", last.plusMonths(MONTHS), last, today);
	}

	/**
	 * The round that a new mayor asks for, if one took office on the day of the last
	 * closing or after it. A tenure that was noted late counts from its official day.
	 */
	static Optional<RoundDue> mayor(LocalDate last, List<Tenure> tenures, LocalDate today) {
		return since(tenures, today).filter((from) -> !from.isBefore(last))
			.map((from) -> new RoundDue("mayor", from.plusDays(AFTER_OATH), from, today));
	}

	/** Whichever is due first. */
	static RoundDue next(LocalDate last, List<Tenure> tenures, LocalDate today) {
		return Stream.concat(mayor(last, tenures, today).stream(), Stream.of(year(last, today)))
			.min(Comparator.comparing(RoundDue::on))
			.orElseThrow();
	}

	/** Since when the mayor of today is mayor; nothing if nobody is. */
	private static Optional<LocalDate> since(List<Tenure> tenures, LocalDate today) {
		List<Tenure> regular = new ArrayList<>(tenures.stream()
			.filter((one) -> !one.acting() && !one.from().isAfter(today))
			.sorted(Comparator.comparing(Tenure::from).reversed())
			.toList());
		if (regular.isEmpty() || ended(regular.getFirst(), today)) {
			return Optional.empty();
		}
		UUID mayor = regular.getFirst().person();
		LocalDate from = regular.getFirst().from();
		for (Tenure before : regular) {
			if (!before.person().equals(mayor)) {
				break;
			}
			from = before.from();
		}
		return Optional.of(from);
	}

	private static boolean ended(Tenure tenure, LocalDate today) {
		return tenure.until() != null && tenure.until().isBefore(today);
	}

}
