package org.mandat.identity.own;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** What the page sends to change the password. */
record PasswordForm(@NotBlank(message = "identity.own.password.current.required") @Nullable String current,
		@NotBlank(message = "identity.own.password.fresh.required") @Nullable String fresh, @Nullable String again) {

	@Override
	public String toString() {
		return "PasswordForm[withheld]";
	}

}
