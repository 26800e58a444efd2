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
		try {
			LocalDate day = LocalDate.parse(typed.strip());
			return (day.getYear() < 1900 || day.getYear() > 2200) ? Optional.empty() : Optional.of(day);
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

	/** The day of a field, whose form is told if it cannot be read. */
	static Optional<LocalDate> read(Form form, String field) {
		String typed = form.value(field);
		Optional<LocalDate> day = read(typed);
		if (day.isEmpty() && !typed.isBlank()) {
			form.reject(field, Refusal.of("jurisdiction.tenure.form.date.notReadable"));
		}
		return day;
	}

}
