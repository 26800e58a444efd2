package org.mandat.identity.provider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.web.PublicAddress;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the provider says of itself, when it is first needed and once an hour; what
 * could not be read is asked for again the next time. Refuses an issuer that names
 * another, addresses without TLS except on this machine, and signatures with a shared
 * secret.
 */
@Component
class Discovery {

	private static final Duration KEPT = Duration.ofHours(1);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Set<String> SIGNATURES = Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256",
			"ES384", "ES512");

	private final ProviderSettings settings;

	private final PublicAddress address;

	private final JsonMapper json;

	private final Clock clock;

	private final JdkClientHttpRequestFactory web;

	private @Nullable Known known;

	Discovery(ProviderSettings settings, PublicAddress address, JsonMapper json, Clock clock) {
		this.settings = settings;
		this.address = address;
		this.json = json;
		this.clock = clock;
		this.web = new JdkClientHttpRequestFactory(
				HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build());
		this.web.setReadTimeout(PATIENCE);
	}

	/** How the provider is asked. */
	JdkClientHttpRequestFactory web() {
		return this.web;
	}

	/**
	 * What is known of the provider.
	 * @throws IOException if the file with the secret cannot be read
	 * @throws Rubbish if the provider says what cannot be used
	 */
	synchronized Known known() throws IOException {
		Known before = this.known;
		if (before != null && before.readAt().plus(KEPT).isAfter(this.clock.instant())) {
			return before;
		}
		String issuer = this.settings.issuer();
		URI place = safe(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
		byte[] answer = RestClient.builder()
			.requestFactory(this.web)
			.build()
			.get()
			.uri(place)
			.retrieve()
			.body(byte[].class);
		JsonNode said = read(answer);
		if (!issuer.equals(said.path("issuer").asString(""))) {
			throw new Rubbish("the issuer names itself differently");
		}
		String secret = this.settings.secret();
		ClientRegistration registration = ClientRegistration.withRegistrationId("provider")
			.clientId(this.settings.client())
			.clientSecret(secret)
			.clientAuthenticationMethod(way(secret, said.path("token_endpoint_auth_methods_supported")))
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(Objects.requireNonNull(this.address.of("/sign-in/provider/return")))
			.scope("openid", "email")
			.authorizationUri(safe(said.path("authorization_endpoint").asString("")).toString())
			.tokenUri(safe(said.path("token_endpoint").asString("")).toString())
			.jwkSetUri(safe(said.path("jwks_uri").asString("")).toString())
			.userInfoUri(said.path("userinfo_endpoint").asString(""))
			.issuerUri(issuer)
			.build();
		String end = said.path("end_session_endpoint").asString("");
		Known read = new Known(registration, keys(registration, said), end.isEmpty() ? null : safe(end),
				Objects.requireNonNull(this.address.of("/sign-in")), this.clock.instant());
		this.known = read;
		return read;
	}

	/** The tree of an answer in JSON. */
	JsonNode read(byte @Nullable [] answer) {
		try {
			return this.json.readTree((answer == null) ? new byte[0] : answer);
		}
		catch (tools.jackson.core.JacksonException ex) {
			throw new Rubbish("what should be JSON is none");
		}
	}

	/** Reads signatures; what the token says is looked at by {@link Provider}. */
	private NimbusJwtDecoder keys(ClientRegistration registration, JsonNode said) {
		List<SignatureAlgorithm> ways = new ArrayList<>();
		said.path("id_token_signing_alg_values_supported").forEach((way) -> {
			if (SIGNATURES.contains(way.asString(""))) {
				ways.add(SignatureAlgorithm.from(way.asString("")));
			}
		});
		if (ways.isEmpty()) {
			ways.add(SignatureAlgorithm.RS256);
		}
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(registration.getProviderDetails().getJwkSetUri())
			.restOperations(new RestTemplate(this.web))
			.jwsAlgorithms((taken) -> taken.addAll(ways))
			.build();
		decoder.setJwtValidator((token) -> OAuth2TokenValidatorResult.success());
		return decoder;
	}

	private static ClientAuthenticationMethod way(String secret, JsonNode ways) {
		if (secret.isEmpty()) {
			return ClientAuthenticationMethod.NONE;
		}
		List<String> named = new ArrayList<>();
		ways.forEach((way) -> named.add(way.asString("")));
		return (named.isEmpty() || named.contains("client_secret_basic"))
				? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.CLIENT_SECRET_POST;
	}

	/** An address with TLS, or one of this machine. */
	static URI safe(String text) {
		try {
			URI uri = URI.create(text);
			boolean here = uri.getHost() != null && "http".equals(uri.getScheme())
					&& InetAddress.getByName(uri.getHost()).isLoopbackAddress();
			if (here || "https".equals(uri.getScheme()) && uri.getHost() != null) {
				return uri;
			}
		}
		catch (IllegalArgumentException | UnknownHostException ex) {
			throw new Rubbish("an address of the provider cannot be read");
		}
		throw new Rubbish("an address of the provider has no TLS");
	}

	/**
	 * What is known of the provider.
	 *
	 * @param registration how it is asked
	 * @param keys its keys
	 * @param end where one signs out there, or nothing
	 * @param back where it may send people back after that
	 * @param readAt since when this is known
	 */
	record Known(ClientRegistration registration, NimbusJwtDecoder keys, @Nullable URI end, String back,
			Instant readAt) {
	}

	/** The provider said what cannot be used. */
	static final class Rubbish extends RuntimeException {

		private static final long serialVersionUID = 1L;

		Rubbish(String why) {
			super(why);
		}

	}

}
