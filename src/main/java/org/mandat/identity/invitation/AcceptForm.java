package org.mandat.identity.invitation;

import java.util.Optional;
import java.util.UUID;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What the page behind a link sends.
 *
 * @param login the address to sign in with
 * @param password the password, unless a passkey comes
 * @param again the password once more
 * @param account the identifier for which the passkey was asked
 * @param sealed the question to the passkey
 * @param credential what the browser made of it
 */
record AcceptForm(
		@NotBlank(message = "identity.setUp.email.required") @Email(message = "identity.setUp.email.required") @Size(
				min = 3, max = 254, message = "identity.setUp.email.required") String login,
		String password, String passwordAgain, String account, String sealed, String credential) {

	AcceptForm {
		login = text(login).strip();
		password = text(password);
		passwordAgain = text(passwordAgain);
		account = text(account);
		sealed = text(sealed);
		credential = text(credential);
	}

	Optional<UUID> accountId() {
		try {
			return Optional.of(UUID.fromString(this.account));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	@Override
	public String toString() {
		return "AcceptForm[withheld]";
	}

	private static String text(@org.jspecify.annotations.Nullable String typed) {
		return (typed == null) ? "" : typed;
	}

}
