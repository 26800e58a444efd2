package org.mandat.identity.signin;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What the sign-in page sends. */
record SignInForm(@NotBlank(message = "identity.signIn.login.required") @Nullable String login,
		@NotBlank(message = "identity.signIn.password.required") @Nullable String password, @Nullable String to) {

	@Override
	public String toString() {
		return "SignInForm[password withheld]";
	}

}
