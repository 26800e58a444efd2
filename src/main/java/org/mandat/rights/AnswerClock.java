package org.mandat.rights;

import java.time.LocalDate;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * By when a request must be answered: one month, as in Article 12(3) of the General Data
 * Protection Regulation, after which Law 06/L-082 is modelled. The article of the Kosovo
 * law was not checked, so the number is a setting and pages say where it comes from
 * (ground rules G10, G13). Refuses a number that no law would give.
 */
@Component
class AnswerClock {

	private final int months;

	AnswerClock(@Value("${mandat.rights.months:1}") int months) {
		if (months < 1 || months > 6) {
			throw new IllegalArgumentException("MANDAT_RIGHTS_MONTHS must be between 1 and 6");
		}
		this.months = months;
	}

	int months() {
		return this.months;
	}

	LocalDate due(LocalDate received) {
		return received.plusMonths(this.months);
	}

}
