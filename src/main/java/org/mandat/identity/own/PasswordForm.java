package org.mandat.identity.own;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What the page sends to change the password. */
record PasswordForm(@NotBlank(message = "identity.own.password.current.required") @Nullable String currentPassword,
		@NotBlank(message = "identity.own.password.fresh.required") @Nullable String newPassword,
		@Nullable String passwordAgain) {

	@Override
	public String toString() {
		return "PasswordForm[withheld]";
	}

}
