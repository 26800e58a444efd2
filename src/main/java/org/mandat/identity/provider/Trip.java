package org.mandat.identity.provider;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a browser keeps, sealed, while its person is at the provider.
 *
 * @param state what the provider has to send back
 * @param nonce what has to stand in its token
 * @param verifier the secret of the code (PKCE)
 * @param to where the person wanted to go
 * @param again the account whose person shows once more who it is, or nothing
 * @param endsAt until when it holds, in seconds
 */
record Trip(String state, String nonce, String verifier, String to, @Nullable UUID again, long endsAt) {

	@Override
	public String toString() {
		return "Trip[withheld]";
	}

}
