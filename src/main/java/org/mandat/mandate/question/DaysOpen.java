package org.mandat.mandate.question;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.mandat.jurisdiction.Pause;

/**
 * How many days a question has waited: from the day after it was asked, without the days
 * on which an emergency pause held the clocks (ground rule G14).
 */
final class DaysOpen {

	private DaysOpen() {
	}

	/** The days up to and with the last one. */
	static long between(LocalDate asked, LocalDate last, List<Pause> pauses) {
		long days = ChronoUnit.DAYS.between(asked, last);
		for (Pause pause : pauses) {
			if (pause.kind() == Pause.Kind.EMERGENCY) {
				days -= held(pause, asked.plusDays(1), last);
			}
		}
		return Math.max(0, days);
	}

	private static long held(Pause pause, LocalDate first, LocalDate last) {
		LocalDate from = pause.from().isBefore(first) ? first : pause.from();
		LocalDate end = pause.until();
		LocalDate until = (end == null || end.isAfter(last)) ? last : end;
		return Math.max(0, ChronoUnit.DAYS.between(from, until) + 1);
	}

}
