package org.mandat.identity.setup;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What the set-up page sends.
 *
 * @param language the language of the first account
 * @param place pack and key of the place, with a colon between
 * @param operator who runs the server (ground rule G22)
 * @param name the name of the person who sets up
 * @param posts {@code both} if the same person also coordinates the work
 * @param email the login
 * @param password the password
 * @param again the password once more
 */
record SetUpForm(@Nullable String language, @NotBlank(message = "identity.setUp.place.required") @Nullable String place,
		@NotBlank(message = "identity.setUp.operator.required") @Size(max = 200,
				message = "identity.setUp.tooLong") @Nullable String operator,
		@NotBlank(message = "identity.setUp.name.required") @Size(max = 200,
				message = "identity.setUp.tooLong") @Nullable String name,
		@Nullable String posts,
		@NotBlank(message = "identity.setUp.email.required") @Email(message = "identity.setUp.email.required") @Size(
				max = 254, message = "identity.setUp.tooLong") @Nullable String email,
		@NotBlank(message = "identity.setUp.password.required") @Nullable String password,
		@Nullable String passwordAgain) {

	@Override
	public String toString() {
		return "SetUpForm[password withheld]";
	}

}
