package org.mandat.identity.provider;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A provider in somebody else's hand: its words about itself and its claims are right,
 * and the test says with what its token is signed and what its token endpoint answers.
 */
final class ForgingProvider implements AutoCloseable {

	private final HttpServer server;

	private final String issuer;

	/** Its key's name, which no provider before it had: keys are remembered by name. */
	private final String id = "key of " + UUID.randomUUID();

	/** The key that it publishes. */
	final RSAKey key;

	/** What becomes of the token before it is answered. */
	Signing signing;

	/** What becomes of the whole answer of the token endpoint. */
	UnaryOperator<String> answer = UnaryOperator.identity();

	/** The keys it publishes. */
	String keys;

	/** What the browser brought, and what the product asked for a token with. */
	final Map<String, String> asked = new LinkedHashMap<>();

	String email = "";

	ForgingProvider(int port) throws IOException, JOSEException {
		this.key = new RSAKeyGenerator(2048).keyID(this.id).generate();
		this.keys = new JWKSet(this.key.toPublicJWK()).toString();
		this.signing = rightly();
		this.issuer = "http://localhost:" + port + "/state";
		this.server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
		this.server.createContext("/state/.well-known/openid-configuration", (exchange) -> say(exchange, """
				{"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
				 "jwks_uri": "%1$s/jwks", "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}
				""".formatted(this.issuer)));
		this.server.createContext("/state/jwks", (exchange) -> say(exchange, this.keys));
		this.server.createContext("/state/authorize", (exchange) -> {
			fields(exchange.getRequestURI().getRawQuery());
			exchange.getResponseHeaders()
				.add("Location", this.asked.get("redirect_uri") + "?code=c&state=" + this.asked.get("state"));
			exchange.sendResponseHeaders(302, -1);
			exchange.close();
		});
		this.server.createContext("/state/token", (exchange) -> {
			fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
			say(exchange, this.answer.apply("""
					{"access_token": "a secret of the provider", "token_type": "Bearer", "expires_in": 60,
					 "refresh_token": "another secret of the provider", "id_token": "%s"}
					""".formatted(token())));
		});
		this.server.start();
	}

	/** With the key that is published. */
	Signing rightly() {
		return (claims) -> signed(claims, this.key);
	}

	/** With a key of its own under the published one's name. */
	Signing withAnother() {
		return (claims) -> signed(claims, new RSAKeyGenerator(2048).keyID(this.id).generate());
	}

	/** With the published key taken for a shared secret. */
	Signing withThePublicKeyAsSecret() {
		return (claims) -> {
			SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(this.id).build(), claims);
			token.sign(new MACSigner(this.key.toRSAPublicKey().getEncoded()));
			return token.serialize();
		};
	}

	/** Not at all. */
	Signing unsigned() {
		return (claims) -> new PlainJWT(claims).serialize();
	}

	/** With the published key, and changed afterwards. */
	Signing thenChanged() {
		return (claims) -> {
			String[] parts = signed(claims, this.key).split("\\.");
			return parts[0] + "."
					+ new JWTClaimsSet.Builder(claims).claim("amr", "mfa").build().toPayload().toBase64URL() + "."
					+ parts[2];
		};
	}

	private String signed(JWTClaimsSet claims, RSAKey by) throws JOSEException {
		SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(this.id).build(), claims);
		token.sign(new RSASSASigner(by));
		return token.serialize();
	}

	private String token() {
		long now = System.currentTimeMillis();
		JWTClaimsSet claims = new JWTClaimsSet.Builder().issuer(this.issuer)
			.subject("subject")
			.audience(ProviderWorld.CLIENT)
			.claim("nonce", this.asked.get("nonce"))
			.claim("email", this.email)
			.claim("email_verified", true)
			.claim("amr", new String[] { "mfa" })
			.issueTime(new java.util.Date(now))
			.expirationTime(new java.util.Date(now + 60_000))
			.build();
		try {
			return this.signing.of(claims);
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void fields(String query) {
		this.asked.putAll(Arrays.stream(query.split("&"))
			.map((pair) -> pair.split("=", 2))
			.collect(Collectors.toMap((pair) -> pair[0], (pair) -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
					(one, other) -> other)));
	}

	private static void say(HttpExchange exchange, String words) throws IOException {
		byte[] answer = words.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().add("Content-Type", "application/json");
		exchange.sendResponseHeaders(200, answer.length);
		exchange.getResponseBody().write(answer);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	/** How a token is made of its claims. */
	@FunctionalInterface
	interface Signing {

		String of(JWTClaimsSet claims) throws JOSEException;

	}

}
