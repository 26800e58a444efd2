package org.mandat.identity.reminder;

import java.time.LocalDate;

/** The Sundays of Easter, both as days of the calendar that offices use. */
final class Easter {

	private Easter() {
	}

	/**
	 * Of the western churches: the rule of 1582 in the form of Meeus, Jones and Butcher.
	 */
	static LocalDate western(int year) {
		int golden = year % 19;
		int century = year / 100;
		int rest = year % 100;
		int correction = (century - (century + 8) / 25 + 1) / 3;
		int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
		int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
		int late = (golden + 11 * moon + 22 * sunday) / 451;
		int days = moon + sunday - 7 * late + 114;
		return LocalDate.of(year, days / 31, days % 31 + 1);
	}

	/** Of the Orthodox churches: the rule of Nicaea in the Julian calendar (Meeus). */
	static LocalDate orthodox(int year) {
		int moon = (19 * (year % 19) + 15) % 30;
		int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
		int days = moon + sunday + 114;
		int behind = year / 100 - year / 400 - 2;
		return LocalDate.of(year, days / 31, days % 31 + 1).plusDays(behind);
	}

}
