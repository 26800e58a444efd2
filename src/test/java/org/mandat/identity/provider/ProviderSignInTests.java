package org.mandat.identity.provider;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;

import static org.assertj.core.api.Assertions.assertThat;

/** Signing in through a real OpenID Connect server, and showing by it who one is. */
class ProviderSignInTests extends ProviderWorld {

	@Test
	void signsInWhoHoldsAPostAndIsVouchedForWithBothFactors() {
		Holder holder = holder("vouched");
		Surfer surfer = new Surfer(this.port);
		says(holder.email(), Map.of("amr", List.of("pwd", "mfa")));
		HttpResponse<String> entered = surfer.get(surfer.comeBack("/sign-in/provider?to=/s/iliri/posts"));
		assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
		assertThat(Surfer.location(entered)).isEqualTo("/s/iliri/posts");
		assertThat(surfer.cookie("mandat-trip")).isEmpty();
		assertThat(surfer.get("/s/iliri/posts").statusCode()).isEqualTo(200);
		assertThat(accounts(holder)).isEqualTo(1);
		this.owner.sql()
			.sql("update jurisdiction.tenure set during = tstzrange(lower(during), now(), '[)') where id = ?")
			.param(holder.tenure())
			.update();
		assertThat(surfer.get("/s/iliri/posts").statusCode()).isEqualTo(404);
		assertThat(answered(holder.email(), Map.of("amr", List.of("mfa")))).contains("Nobody who holds a post now");
	}

	@Test
	void asksItselfForTheFactorThatTheProviderDidNotVouchFor() {
		Holder holder = holder("single");
		Surfer surfer = new Surfer(this.port);
		says(holder.email(), Map.of("amr", List.of("pwd")));
		assertThat(surfer.get(surfer.comeBack("/sign-in/provider")).statusCode()).isEqualTo(303);
		HttpResponse<String> led = surfer.get("/s/iliri/posts");
		assertThat(Surfer.location(led)).isEqualTo("/account/second-factor/new");
		IdentityWorld.Member member = IdentityWorld.guarded(this.context, this.space, "education");
		this.owner.sql()
			.sql("insert into identity.code_generator (account_id, secret, last_step) values (?, ?, 0)")
			.params(member.account(), new byte[] { 1 })
			.update();
		says(member.login(), Map.of());
		HttpResponse<String> code = surfer.get(surfer.comeBack("/sign-in/provider?to=/account"));
		assertThat(Surfer.location(code)).isEqualTo("/sign-in/code?to=%2Faccount");
		surfer.forget("mandat");
		assertThat(surfer.get("/sign-in/code").statusCode()).isEqualTo(200);
	}

	@Test
	void knowsAnAddressInOtherLettersOfTheSameKind() {
		Holder holder = holder("përgjegjës-šćž");
		Surfer surfer = new Surfer(this.port);
		says(holder.email().toUpperCase(java.util.Locale.ROOT), Map.of("amr", List.of("hwk")));
		HttpResponse<String> entered = surfer.get(surfer.comeBack("/sign-in/provider"));
		assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
		assertThat(surfer.get("/account").body()).contains(holder.email());
	}

	@Test
	void knowsADomainWithLettersOfItsOwnInBothItsForms() {
		Holder holder = holder("domain");
		this.owner.sql()
			.sql("update jurisdiction.person set email = 'zyrtari@komuna-gjil\u00e7.example' where id = ?")
			.param(holder.person())
			.update();
		for (String sent : List.of("zyrtari@xn--komuna-gjil-w9a.example", "zyrtari@komuna-gjilc\u0327.example")) {
			Surfer surfer = new Surfer(this.port);
			says(sent, Map.of("amr", List.of("mfa")));
			HttpResponse<String> entered = surfer.get(surfer.comeBack("/sign-in/provider"));
			assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
		}
	}

	@Test
	void isAProofOfWhoOneIsOnlyIfTheProviderHasJustAsked() {
		Holder holder = holder("again");
		Surfer surfer = new Surfer(this.port);
		says(holder.email(), Map.of("amr", List.of("mfa")));
		surfer.get(surfer.comeBack("/sign-in/provider"));
		this.owner.sql()
			.sql("update identity.session set proved_at = now() - interval '11 minutes' where account_id ="
					+ " (select account_id from identity.account_person where person_id = ?)")
			.param(holder.person())
			.update();
		HttpResponse<String> asked = surfer.get("/account/second-factor/new");
		assertThat(asked.statusCode()).isEqualTo(403);
		assertThat(asked.body()).contains("/account/proof/provider");
		says(holder.email(), Map.of("amr", List.of("mfa")));
		assertThat(surfer.get(surfer.comeBack("/account/proof/provider")).body())
			.contains("did not say that it has just");
		says(holder.email(), Map.of("auth_time", Instant.now().getEpochSecond() - 900));
		assertThat(surfer.get(surfer.comeBack("/account/proof/provider")).body())
			.contains("did not say that it has just");
		says(holder("again-other").email(), Map.of("auth_time", Instant.now().getEpochSecond()));
		assertThat(surfer.get(surfer.comeBack("/account/proof/provider")).body())
			.contains("it confirmed somebody else");
		assertThat(surfer.get("/account/second-factor/new").statusCode()).isEqualTo(403);
		says(holder.email(), Map.of("auth_time", Instant.now().getEpochSecond()));
		assertThat(surfer.get(surfer.comeBack("/account/proof/provider")).body())
			.contains("It is shown that it is you");
		assertThat(surfer.get("/account/second-factor/new").statusCode()).isEqualTo(200);
	}

}
