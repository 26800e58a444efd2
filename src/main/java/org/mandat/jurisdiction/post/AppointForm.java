package org.mandat.jurisdiction.post;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * An appointment as the browser sends it.
 *
 * @param person a person whom the space knows, or empty
 * @param name the name of a new person
 * @param email the address of a new person
 * @param phone the telephone of a new person
 * @param way {@code regular} or {@code acting}
 * @param from the first day
 * @param until the last day, if it is set already
 * @param document the number of the decision
 */
record AppointForm(String person, @Size(max = 200, message = "jurisdiction.tenure.form.name.long") String name,
		@Email(message = "jurisdiction.tenure.form.email.notReadable") @Size(max = 254,
				message = "jurisdiction.tenure.form.email.notReadable") String email,
		@Pattern(regexp = "[0-9+ ()/.-]{0,40}", message = "jurisdiction.contact.form.phone.notReadable") String phone,
		@Pattern(regexp = "regular|acting", message = "jurisdiction.tenure.form.way.required") String way,
		@NotBlank(message = "jurisdiction.tenure.form.from.required") String from, String until,
		@Size(max = 200, message = "jurisdiction.tenure.form.document.long") String document) {

	AppointForm {
		person = strip(person);
		name = strip(name);
		email = strip(email);
		phone = strip(phone);
		way = strip(way);
		from = strip(from);
		until = strip(until);
		document = strip(document);
	}

	private static String strip(@org.jspecify.annotations.Nullable String typed) {
		return (typed == null) ? "" : typed.strip();
	}

}
