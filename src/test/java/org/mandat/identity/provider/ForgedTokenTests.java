package org.mandat.identity.provider;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tokens whose words are all right and whose signature is not, and what is asked of a
 * provider and kept of its answer.
 */
class ForgedTokenTests extends ProviderWorld {

	private static final String RUBBISH = "cannot be used";

	private ForgingProvider forging;

	private Holder holder;

	@BeforeEach
	@Override
	void start() throws Exception {
		this.forging = new ForgingProvider(PROVIDER_PORT);
		this.holder = holder("forgery" + System.nanoTime());
		this.forging.email = this.holder.email();
	}

	@AfterEach
	@Override
	void stop() {
		this.forging.close();
	}

	@Test
	void takesWhatIsSignedByTheProvider() {
		assertThat(come()).isEmpty();
		assertThat(accounts(this.holder)).isEqualTo(1);
	}

	@Test
	void refusesAnyOtherSignature() {
		for (ForgingProvider.Signing forged : List.of(this.forging.withAnother(),
				this.forging.withThePublicKeyAsSecret(), this.forging.unsigned(), this.forging.thenChanged())) {
			this.forging.signing = forged;
			assertThat(come()).contains(RUBBISH);
		}
		assertThat(accounts(this.holder)).isZero();
		this.forging.signing = this.forging.rightly();
		assertThat(come()).as("the same words with the right signature").isEmpty();
	}

	@Test
	void refusesKeysThatAreRubbishOrOthers() throws Exception {
		String right = this.forging.keys;
		for (String said : List.of("", "nonsense", "{}", "{\"keys\": 7}",
				new JWKSet(new RSAKeyGenerator(2048).keyID("a key that signed nothing").generate().toPublicJWK())
					.toString())) {
			this.forging.keys = said;
			assertThat(come()).as(said).contains(RUBBISH);
		}
		this.forging.keys = right;
		assertThat(come()).as("the same token with the right keys").isEmpty();
	}

	@Test
	void refusesRubbishInPlaceOfATokenOrAnAnswer() {
		for (String said : List.of("", "nonsense", "{}", "[]", "{\"access_token\": \"a\", \"token_type\": \"Bearer\"}",
				"{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"a.b.c\"}",
				"{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": 7}")) {
			this.forging.answer = (right) -> said;
			assertThat(come()).as(said).contains(RUBBISH);
		}
		this.forging.answer = UnaryOperator.identity();
		assertThat(come()).as("the right answer").isEmpty();
	}

	@Test
	void asksWithTheProofKeyOfThisBrowserForTheAddressOnly() {
		come();
		assertThat(this.forging.asked).containsEntry("response_type", "code")
			.containsEntry("scope", "openid email")
			.containsEntry("code_challenge_method", "S256");
		assertThat(this.forging.asked.get("code_verifier")).hasSizeGreaterThanOrEqualTo(43);
		assertThat(this.forging.asked.get("code_challenge")).isNotEqualTo(this.forging.asked.get("code_verifier"));
	}

	@Test
	void keepsNoTokenOfTheProvider() {
		Surfer surfer = new Surfer(this.port);
		HttpResponse<String> in = surfer.get(surfer.comeBack("/sign-in/provider"));
		assertThat(in.statusCode()).isEqualTo(303);
		assertThat(in.headers().map().toString() + in.body()).doesNotContain("secret of the provider", "eyJ");
		List<String> columns = this.owner.sql()
			.sql("select format('%I.%I', table_schema, table_name) from information_schema.tables"
					+ " where table_schema in ('identity', 'platform') and table_type = 'BASE TABLE'")
			.query(String.class)
			.list();
		assertThat(columns).isNotEmpty()
			.allSatisfy((table) -> assertThat(this.owner.sql()
				.sql("select count(*) from " + table + " t where t::text like '%secret of the provider%'")
				.query(Integer.class)
				.single()).as(table).isZero());
	}

	/** What the page says after the answer; nothing if it signs in. */
	private String come() {
		Surfer surfer = new Surfer(this.port);
		HttpResponse<String> answer = surfer.get(surfer.comeBack("/sign-in/provider"));
		if (answer.statusCode() == 303) {
			return "";
		}
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(surfer.cookie("mandat")).isEmpty();
		return answer.body();
	}

}
