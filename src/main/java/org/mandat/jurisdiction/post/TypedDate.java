package org.mandat.jurisdiction.post;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.mandat.platform.text.Refusal;
import org.mandat.platform.web.Form;

/**
 * A day as a browser sends it; what cannot be read, or lies in no century that an office
 * knows, is nothing.
 */
final class TypedDate {

	private TypedDate() {
	}

	static Optional<LocalDate> read(String typed) {
		return parse(typed).filter((day) -> day.getYear() >= 1900 && day.getYear() <= 2200);
	}

	/**
	 * The day of a field, whose form is told if it cannot be read. A year that cannot be
	 * meant is left to the rules, which say which can.
	 */
	static Optional<LocalDate> read(Form form, String field) {
		String typed = form.value(field);
		Optional<LocalDate> day = parse(typed).filter((read) -> read.getYear() >= 1 && read.getYear() <= 9999);
		if (day.isEmpty() && !typed.isBlank()) {
			form.reject(field, Refusal.of("jurisdiction.tenure.form.date.notReadable"));
		}
		return day;
	}

	private static Optional<LocalDate> parse(String typed) {
		try {
			return Optional.of(LocalDate.parse(typed.strip()));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
