package org.mandat.identity.provider;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What a real OpenID Connect server says wrongly, and what is tried with its answers. */
class ProviderRefusalTests extends ProviderWorld {

	@Test
	void opensNothingForTheUnverifiedTheUnknownAndTwoOfOneAddress() {
		Holder holder = holder("careful");
		assertThat(answered(holder.email(), Map.of("email_verified", false))).contains("has not verified your e-mail");
		assertThat(answered(holder.email(), Map.of("email_verified", "no"))).contains("has not verified your e-mail");
		assertThat(answered("nobody@example.org", Map.of())).contains("Nobody who holds a post now");
		holder("careful");
		assertThat(answered(holder.email(), Map.of())).contains("More than one person or account");
		assertThat(accounts(holder)).isZero();
	}

	@Test
	void refusesTokensThatAreNotForThisSignIn() {
		String email = holder("forged").email();
		String notForUs = "was not meant for this sign-in";
		assertThat(answered(email, Map.of("iss", "http://localhost:" + PROVIDER_PORT + "/other"))).contains(notForUs);
		assertThat(answered(email, Map.of("aud", "somebody-else"))).contains(notForUs);
		assertThat(answered(email, Map.of("nonce", "of another sign-in"))).contains(notForUs);
	}

	@Test
	void forgivesAMinuteOfTheClockAndNoMore() {
		Holder holder = holder("clock");
		long now = Instant.now().getEpochSecond();
		String clock = "does not fit the clock here";
		assertThat(answered(holder.email(), Map.of("iat", now - 600, "exp", now - 90))).contains(clock);
		assertThat(answered(holder.email(), Map.of("iat", now + 90, "exp", now + 600))).contains(clock);
		assertThat(answered(holder.email(), Map.of("iat", now - 600, "exp", now - 45, "amr", List.of("mfa"))))
			.isEmpty();
		assertThat(answered(holder.email(), Map.of("iat", now + 45, "exp", now + 600, "amr", List.of("mfa"))))
			.isEmpty();
	}

	@Test
	void refusesACodeThatTheProviderDoesNotKnow() {
		Surfer surfer = new Surfer(this.port);
		String on = surfer.comeBack("/sign-in/provider");
		assertThat(surfer.get(on.replaceAll("code=[^&]*", "code=nonsense")).body()).contains("cannot be used");
	}

	@Test
	void refusesAnAnswerOfAnotherBrowserOneGivenTwiceAndARefusal() {
		String email = holder("other").email();
		Surfer mine = new Surfer(this.port);
		says(email, Map.of("amr", List.of("mfa")));
		String on = mine.comeBack("/sign-in/provider");
		assertThat(new Surfer(this.port).get(on).body()).contains("begun in another browser");
		assertThat(mine.get(on).statusCode()).isEqualTo(303);
		assertThat(mine.get(on).body()).contains("begun in another browser");
		Surfer refused = new Surfer(this.port);
		String state = refused.comeBack("/sign-in/provider").replaceAll(".*state=([^&]*).*", "$1");
		assertThat(refused.get("/sign-in/provider/answer?error=access_denied&state=" + state).body())
			.contains("did not confirm who you are");
	}

	@Test
	void auditsWhatItRefuses() {
		long before = audited("identity.provider-refused");
		String email = holder("audit").email();
		answered(email, Map.of("aud", "somebody-else"));
		assertThat(audited("identity.provider-refused")).isEqualTo(before + 1);
		long unmatched = audited("identity.provider-unmatched");
		answered("stranger@example.org", Map.of());
		assertThat(audited("identity.provider-unmatched")).isEqualTo(unmatched + 1);
	}

}
