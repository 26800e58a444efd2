package org.mandat.identity.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A real OpenID Connect server, started after the product, which must not mind, and
 * people with and without an account.
 */
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ProviderWorld {

	static final String CLIENT = "mandat-of-gurra";

	static final int PROVIDER_PORT = freePort();

	MockOAuth2Server provider = new MockOAuth2Server();

	@Autowired
	Sign sign;

	@Autowired
	ApplicationContext context;

	@Autowired
	OwnerDatabase owner;

	@LocalServerPort
	int port;

	Space space;

	@DynamicPropertySource
	static void settings(DynamicPropertyRegistry settings) {
		settings.add("mandat.provider.issuer", () -> "http://localhost:" + PROVIDER_PORT + "/state");
		settings.add("mandat.provider.client.id", () -> CLIENT);
		settings.add("mandat.provider.name", () -> "the state's sign-in");
		settings.add("mandat.provider.second.factor", () -> "mfa, hwk");
	}

	@BeforeAll
	void open() {
		this.space = this.sign.space("test-valley", "iliri");
	}

	/** A new one for each test, so that nothing waits in it for the next. */
	@BeforeEach
	void start() throws Exception {
		this.provider = new MockOAuth2Server();
		this.provider.start(InetAddress.getByName("localhost"), PROVIDER_PORT);
		Surfer surfer = new Surfer(this.port);
		for (String warm : List.of("/state/.well-known/openid-configuration", "/state/jwks")) {
			assertThat(surfer.get("http://localhost:" + PROVIDER_PORT + warm).statusCode()).isEqualTo(200);
		}
	}

	@AfterEach
	void stop() {
		this.provider.shutdown();
	}

	/** What the page says after an answer with these claims; nothing if it signs in. */
	String answered(String email, Map<String, Object> claims) {
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

	void says(String email, Map<String, Object> claims) {
		Map<String, Object> all = new HashMap<>(Map.of("email", email, "email_verified", true));
		all.putAll(claims);
		this.provider
			.enqueueCallback(new DefaultOAuth2TokenCallback("state", "subject", "JWT", List.of(CLIENT), all, 600));
	}

	Holder holder(String name) {
		Sign.Person person = this.sign.in(this.space, "education");
		String email = name + "@example.org";
		this.owner.sql()
			.sql("update jurisdiction.person set email = ? where id = ?")
			.params(email, person.id())
			.update();
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(person.id()).update();
		return new Holder(person.id(), person.tenure(), email);
	}

	long accounts(Holder holder) {
		return this.owner.sql()
			.sql("select count(*) from identity.account_person where person_id = ?")
			.param(holder.person())
			.query(Long.class)
			.single();
	}

	long audited(String act) {
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
	record Holder(UUID person, UUID tenure, String email) {
	}

}
