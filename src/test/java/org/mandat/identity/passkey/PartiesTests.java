package org.mandat.identity.passkey;

import java.net.URI;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** For which addresses passkeys can be made. */
class PartiesTests {

	@Test
	void theHostIsWhatAPasskeyIsBoundTo() {
		assertThat(Parties.of(URI.create("https://prevention.example/")))
			.contains(new Party("prevention.example", "https://prevention.example"));
		assertThat(Parties.of(URI.create("https://prevention.example:443/x")))
			.contains(new Party("prevention.example", "https://prevention.example"));
		assertThat(Parties.of(URI.create("https://prevention.example:8443/x")))
			.contains(new Party("prevention.example", "https://prevention.example:8443"));
		assertThat(Parties.of(URI.create("http://localhost:8080")))
			.contains(new Party("localhost", "http://localhost:8080"));
	}

	@Test
	void anAddressOfNumbersHasNone() {
		assertThat(Parties.of(URI.create("http://127.0.0.1:8080/"))).isEmpty();
		assertThat(Parties.of(URI.create("http://[::1]:8080/"))).isEmpty();
	}

}
