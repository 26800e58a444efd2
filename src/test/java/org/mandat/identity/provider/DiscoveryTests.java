package org.mandat.identity.provider;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.mandat.platform.security.Vault;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.web.PublicAddress;
import org.mandat.world.ServedTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A provider that says what cannot be used, and one that says nothing. */
@ServedTests
class DiscoveryTests {

	@Autowired
	private ApplicationContext context;

	@Test
	void refusesRubbishAndSilence() throws IOException {
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
		ProviderSettings settings = new ProviderSettings(issuer, "mandat", "", "", "", false);
		Clock clock = this.context.getBean(Clock.class);
		JsonMapper json = this.context.getBean(JsonMapper.class);
		Discovery discovery = new Discovery(settings, this.context.getBean(PublicAddress.class), json, clock);
		Provider made = new Provider(settings, discovery, new Tokens(settings, discovery, clock),
				this.context.getBean(Vault.class), json, clock);
		return (made.leave("/", null) instanceof Outcome.Refused<Provider.Departure> refused) ? refused.why().key()
				: "done";
	}

}
