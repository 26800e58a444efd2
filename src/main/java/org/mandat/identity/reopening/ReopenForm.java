package org.mandat.identity.reopening;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in behind the code of the sheet.
 *
 * @param sealed the sheet
 * @param by {@code secretary} or {@code archive}
 * @param document the number of the decision
 * @param who the tenure of a holder, the post for a new person, or empty
 * @param name the name of a new person
 * @param email the address of a new person
 */
record ReopenForm(String sealed,
		@Pattern(regexp = "secretary|archive", message = "identity.reopening.by.required") String by,
		@NotBlank(message = "identity.reopening.document.required") @Size(max = 200,
				message = "jurisdiction.tenure.form.document.long") String document,
		@NotBlank(message = "identity.reopening.who.required") String who,
		@Size(max = 200, message = "jurisdiction.tenure.form.name.long") String name,
		@Email(message = "jurisdiction.tenure.form.email.notReadable") @Size(max = 254,
				message = "jurisdiction.tenure.form.email.notReadable") String email) {

	ReopenForm {
		sealed = strip(sealed);
		by = strip(by);
		document = strip(document);
		who = strip(who);
		name = strip(name);
		email = strip(email);
	}

	/** Who is meant, if it can be read. */
	Optional<Chosen> chosen() {
		try {
			boolean fresh = this.who.startsWith("post-");
			UUID id = UUID.fromString(this.who.substring(this.who.indexOf('-') + 1));
			return Optional.of(new Chosen(fresh ? id : null, this.name, this.email, fresh ? null : id, this.document));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static String strip(@Nullable String typed) {
		return (typed == null) ? "" : typed.strip();
	}

}
