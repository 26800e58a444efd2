package org.mandat.identity.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.sun.net.httpserver.HttpServer;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.identity.IdentityWorld;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.security.Vault;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.PublicAddress;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Signing in through a real OpenID Connect server that answers rightly, wrongly and not
 * at all. It is started after the product, which must not mind.
 */
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInTests {

	private static final String CLIENT = "mandat-of-gurra";

	private static final int PROVIDER_PORT = freePort();

	private final MockOAuth2Server provider = new MockOAuth2Server();

	@Autowired
	private Sign sign;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private OwnerDatabase owner;

	@LocalServerPort
	private int port;

	private Space space;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("mandat.provider.issuer", () -> "http://localhost:" + PROVIDER_PORT + "/state");
		settings.add("mandat.provider.client.id", () -> CLIENT);
		settings.add("mandat.provider.name", () -> "the state's sign-in");
		settings.add("mandat.provider.second.factor", () -> "mfa, hwk");
	}

	@BeforeAll
	void startsBeforeItsProvider() throws IOException {
		this.space = this.sign.space("test-valley", "iliri");
		Surfer surfer = new Surfer(this.port);
		assertThat(surfer.get("/sign-in").body()).contains("Sign in with the state");
		HttpResponse<String> down = surfer.get("/sign-in/provider");
		assertThat(down.statusCode()).isEqualTo(422);
		assertThat(down.body()).contains("The sign-in provider does not answer.");
		this.provider.start(InetAddress.getByName("localhost"), PROVIDER_PORT);
	}

	@AfterAll
	void stop() {
		this.provider.shutdown();
	}

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
	void knowsAnAddressInOtherLettersOfTheSameKind() {
		Holder holder = holder("përgjegjës-šćž");
		Surfer surfer = new Surfer(this.port);
		says(holder.email().toUpperCase(java.util.Locale.ROOT), Map.of("amr", List.of("hwk")));
		HttpResponse<String> entered = surfer.get(surfer.comeBack("/sign-in/provider"));
		assertThat(entered.statusCode()).as(entered.body()).isEqualTo(303);
		assertThat(surfer.get("/account").body()).contains(holder.email());
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
	void refusesRubbish() throws IOException {
		Surfer surfer = new Surfer(this.port);
		String on = surfer.comeBack("/sign-in/provider");
		assertThat(surfer.get(on.replaceAll("code=[^&]*", "code=nonsense")).body()).contains("cannot be used");
		String issuer = "http://localhost:%d/state";
		for (String said : List.of("<html>", "{}", "{\"issuer\": \"https://other.example\"}",
				"{\"issuer\": \"" + issuer + "\", \"authorization_endpoint\": \"http://192.0.2.1/a\"}")) {
			HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
			int there = server.getAddress().getPort();
			byte[] answer = said.formatted(there).getBytes(StandardCharsets.UTF_8);
			server.createContext("/", (exchange) -> {
				exchange.sendResponseHeaders(200, answer.length);
				exchange.getResponseBody().write(answer);
				exchange.close();
			});
			server.start();
			assertThat(refusal(issuer.formatted(there))).as(said).isEqualTo("identity.provider.rubbish");
			server.stop(0);
			assertThat(refusal(issuer.formatted(there))).isEqualTo("identity.provider.down");
		}
	}

	/** What a provider of this issuer is refused with. */
	private String refusal(String issuer) {
		ProviderSettings settings = new ProviderSettings(issuer, CLIENT, "", "", "");
		Clock clock = this.context.getBean(Clock.class);
		JsonMapper json = this.context.getBean(JsonMapper.class);
		Discovery discovery = new Discovery(settings, this.context.getBean(PublicAddress.class), json, clock);
		Provider made = new Provider(settings, discovery, new Tokens(settings, discovery, clock),
				this.context.getBean(Vault.class), json, clock);
		return (made.leave("/", null) instanceof Outcome.Refused<Provider.Departure> refused) ? refused.why().key()
				: "done";
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

	/** What the page says after an answer with these claims; nothing if it signs in. */
	private String answered(String email, Map<String, Object> claims) {
		Surfer surfer = new Surfer(this.port);
		says(email, claims);
		HttpResponse<String> answer = surfer.get(surfer.comeBack("/sign-in/provider"));
		if (answer.statusCode() == 303) {
			return "";
		}
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(surfer.cookie("mandat")).isEmpty();
		return answer.body();
	}

	private void says(String email, Map<String, Object> claims) {
		Map<String, Object> all = new HashMap<>(Map.of("email", email, "email_verified", true));
		all.putAll(claims);
		this.provider
			.enqueueCallback(new DefaultOAuth2TokenCallback("state", "subject", "JWT", List.of(CLIENT), all, 600));
	}

	private Holder holder(String name) {
		Sign.Person person = this.sign.in(this.space, "education");
		String email = name + "@example.org";
		this.owner.sql()
			.sql("update jurisdiction.person set email = ? where id = ?")
			.params(email, person.id())
			.update();
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(person.id()).update();
		return new Holder(person.id(), person.tenure(), email);
	}

	private long accounts(Holder holder) {
		return this.owner.sql()
			.sql("select count(*) from identity.account_person where person_id = ?")
			.param(holder.person())
			.query(Long.class)
			.single();
	}

	private long audited(String act) {
		return this.owner.sql()
			.sql("select count(*) from platform.audit_entry where act = ?")
			.param(act)
			.query(Long.class)
			.single();
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Who holds a post and has no account yet. */
	private record Holder(UUID person, UUID tenure, String email) {
	}

}
