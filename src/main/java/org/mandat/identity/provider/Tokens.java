package org.mandat.identity.provider;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.mandat.platform.text.Outcome;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/**
 * Takes the code to the provider and looks at the token that comes: signature, issuer,
 * audience, nonce, times with a minute of forbearance, and an address that the provider
 * has verified.
 */
@Component
class Tokens {

	private static final Duration FORBEARANCE = Duration.ofSeconds(60);

	private final ProviderSettings settings;

	private final Discovery discovery;

	private final Clock clock;

	private final RestClientAuthorizationCodeTokenResponseClient client = new RestClientAuthorizationCodeTokenResponseClient();

	Tokens(ProviderSettings settings, Discovery discovery, Clock clock) {
		this.settings = settings;
		this.discovery = discovery;
		this.clock = clock;
		this.client.setRestClient(RestClient.builder()
			.requestFactory(discovery.web())
			.configureMessageConverters((converters) -> converters.disableDefaults()
				.addCustomConverter(new FormHttpMessageConverter())
				.addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
			.defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
			.build());
	}

	static OAuth2AuthorizationRequest.Builder request(ClientRegistration registration) {
		return OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(registration.getProviderDetails().getAuthorizationUri())
			.clientId(registration.getClientId())
			.redirectUri(registration.getRedirectUri())
			.scopes(registration.getScopes());
	}

	Outcome<Voucher> fetch(Discovery.Known known, Trip trip, String code) {
		ClientRegistration registration = known.registration();
		OAuth2AuthorizationRequest asked = request(registration).state(trip.state())
			.attributes(Map.of(PkceParameterNames.CODE_VERIFIER, trip.verifier()))
			.build();
		OAuth2AuthorizationResponse answered = OAuth2AuthorizationResponse.success(code)
			.redirectUri(registration.getRedirectUri())
			.state(trip.state())
			.build();
		OAuth2AccessTokenResponse response = this.client.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
				registration, new OAuth2AuthorizationExchange(asked, answered)));
		Jwt token = known.keys().decode(Objects.toString(response.getAdditionalParameters().get("id_token"), ""));
		String wrong = wrong(registration, token, trip);
		if (!wrong.isEmpty()) {
			return Outcome.refused("identity.provider." + wrong);
		}
		String email = verified(registration, token, response.getAccessToken().getTokenValue());
		return (email == null) ? Outcome.refused("identity.provider.unverified") : Outcome.done(new Voucher(email,
				this.settings.vouchedBy(ways(token)), token.getClaimAsInstant("auth_time"), trip.to(), trip.again()));
	}

	/** What is wrong with the token, or an empty text. */
	private String wrong(ClientRegistration registration, Jwt token, Trip trip) {
		OidcIdTokenValidator validator = new OidcIdTokenValidator(registration);
		validator.setClock(this.clock);
		validator.setClockSkew(FORBEARANCE);
		Set<String> times = Set.of("exp", "iat");
		List<String> wrong = new ArrayList<>();
		for (OAuth2Error error : validator.validate(token).getErrors()) {
			String said = Objects.toString(error.getDescription(), "");
			times.stream().filter((time) -> said.contains(time + "=")).forEach(wrong::add);
			if (said.contains("iss=") || said.contains("aud=") || said.contains("azp=") || wrong.isEmpty()) {
				return "notForUs";
			}
		}
		if (!trip.nonce().equals(token.getClaimAsString("nonce"))) {
			return "notForUs";
		}
		return wrong.isEmpty() ? "" : "clock";
	}

	/** The verified address, from the token or else from where the provider tells it. */
	private @Nullable String verified(ClientRegistration registration, Jwt token, String access) {
		if (token.getClaimAsString("email") != null) {
			return address(token.getClaimAsString("email"), String.valueOf(token.getClaims().get("email_verified")));
		}
		String place = registration.getProviderDetails().getUserInfoEndpoint().getUri();
		if (place == null || place.isEmpty()) {
			return null;
		}
		JsonNode said = this.discovery.read(RestClient.builder()
			.requestFactory(this.discovery.web())
			.build()
			.get()
			.uri(Discovery.safe(place))
			.header("Authorization", "Bearer " + access)
			.retrieve()
			.body(byte[].class));
		return Objects.equals(token.getSubject(), said.path("sub").asString(""))
				? address(said.path("email").asString(""), said.path("email_verified").asString("")) : null;
	}

	private static @Nullable String address(String email, String verified) {
		return ("true".equals(verified) && email.contains("@")) ? email.strip() : null;
	}

	private static List<String> ways(Jwt token) {
		List<String> ways = new ArrayList<>();
		if (token.getClaims().get("amr") instanceof List<?> named) {
			named.forEach((way) -> ways.add(String.valueOf(way)));
		}
		ways.add(Objects.toString(token.getClaims().get("acr"), ""));
		return ways;
	}

	/** Whether nothing came back at all. */
	static boolean unreachable(Throwable thrown) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (cause instanceof ResourceAccessException || cause instanceof ConnectException
					|| cause instanceof SocketException || cause instanceof HttpTimeoutException
					|| cause.getClass() == IOException.class) {
				return true;
			}
		}
		return false;
	}

}
