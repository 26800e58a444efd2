package org.mandat.identity.provider;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import org.jspecify.annotations.Nullable;
import org.mandat.identity.session.Token;
import org.mandat.platform.security.Vault;
import org.mandat.platform.text.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends a person to the provider and reads what it answers: authorization code with PKCE,
 * state and nonce, which the browser keeps sealed. Each thing that can be wrong has its
 * own sentence; nothing of the provider's words is shown or kept.
 */
@Component
public class Provider {

	/** How long one may be away. */
	public static final Duration AWAY = Duration.ofMinutes(10);

	/** The refusal of an answer that belongs to no trip of this browser. */
	public static final String LATE = "identity.provider.late";

	private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

	private static final String PURPOSE = "identity.provider";

	/** So many are asked about at once; a provider that hangs holds no more threads. */
	private final Semaphore places = new Semaphore(16);

	private final ProviderSettings settings;

	private final Discovery discovery;

	private final Tokens tokens;

	private final Vault vault;

	private final JsonMapper json;

	private final Clock clock;

	Provider(ProviderSettings settings, Discovery discovery, Tokens tokens, Vault vault, JsonMapper json, Clock clock) {
		this.settings = settings;
		this.discovery = discovery;
		this.tokens = tokens;
		this.vault = vault;
		this.json = json;
		this.clock = clock;
	}

	/** What people call the provider, if there is one. */
	public Optional<String> name() {
		return this.settings.name();
	}

	/**
	 * Where the browser is sent, and what it keeps meanwhile.
	 * @param to where the person wants to go afterwards
	 * @param again the account whose person shows once more who it is, or nothing
	 */
	public Outcome<Departure> leave(String to, @Nullable UUID again) {
		return guarded(() -> {
			OAuth2AuthorizationRequest.Builder request = Tokens.request(this.discovery.known().registration());
			String state = Token.make().text();
			String nonce = Token.make().text();
			request.state(state).additionalParameters((more) -> {
				more.put("nonce", nonce);
				if (again != null) {
					more.putAll(Map.of("prompt", "login", "max_age", "0"));
				}
			});
			OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
			OAuth2AuthorizationRequest made = request.build();
			String verifier = made.getAttribute(PkceParameterNames.CODE_VERIFIER);
			Trip trip = new Trip(state, nonce, (verifier == null) ? "" : verifier, (to.length() > 500) ? "/" : to,
					again, this.clock.instant().plus(AWAY).getEpochSecond());
			return Outcome.done(new Departure(made.getAuthorizationRequestUri(), seal(trip)));
		});
	}

	/** Whether signing out here leads on to signing out there. */
	public boolean signsOut() {
		return this.settings.signsOut();
	}

	/**
	 * Where one signs out at the provider (OpenID Connect RP-Initiated Logout 1.0), or
	 * nothing. No token of the sign-in is kept, so the provider may ask whether it is
	 * meant.
	 */
	public Optional<String> leaving() {
		if (!signsOut()) {
			return Optional.empty();
		}
		Outcome<String> there = guarded(() -> {
			Discovery.Known known = this.discovery.known();
			URI end = known.end();
			return (end == null) ? Outcome.refused("identity.provider.rubbish")
					: Outcome.done(UriComponentsBuilder.fromUri(end)
						.queryParam("client_id", "{client}")
						.queryParam("post_logout_redirect_uri", "{back}")
						.encode()
						.buildAndExpand(this.settings.client(), known.back())
						.toUriString());
		});
		return (there instanceof Outcome.Done<String>(String url)) ? Optional.of(url) : Optional.empty();
	}

	/** What the provider vouches for, or the sentence why that is not taken. */
	public Outcome<Voucher> read(String sealed, Answer answer) {
		Optional<Trip> trip = open(sealed).filter((known) -> known.state().equals(answer.state()));
		if (trip.isEmpty() || trip.get().endsAt() < this.clock.instant().getEpochSecond()) {
			return Outcome.refused(LATE);
		}
		if (!answer.error().isEmpty() || answer.code().isEmpty()) {
			return Outcome.refused("identity.provider.denied");
		}
		return guarded(() -> this.tokens.fetch(this.discovery.known(), trip.get(), answer.code()));
	}

	private <T> Outcome<T> guarded(Work<T> work) {
		if (!this.places.tryAcquire()) {
			return Outcome.refused("identity.signIn.busy");
		}
		try {
			return work.run();
		}
		catch (IOException ex) {
			LOG.warn("the file with the provider's secret cannot be read");
			return Outcome.refused("identity.provider.down");
		}
		catch (RestClientException | OAuth2AuthorizationException | JwtException | Discovery.Rubbish
				| IllegalArgumentException ex) {
			String why = Tokens.unreachable(ex) ? "down" : "rubbish";
			LOG.warn("the sign-in provider: {} ({})", why, ex.getClass().getSimpleName());
			return Outcome.refused("identity.provider." + why);
		}
		finally {
			this.places.release();
		}
	}

	private String seal(Trip trip) {
		byte[] plain = this.json.writeValueAsString(trip).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(this.vault.seal(plain, PURPOSE));
	}

	private Optional<Trip> open(String sealed) {
		try {
			byte[] plain = this.vault.open(Base64.getUrlDecoder().decode(sealed), PURPOSE);
			return Optional.of(this.json.readValue(plain, Trip.class));
		}
		catch (Vault.Closed | IllegalArgumentException | JacksonException ex) {
			return Optional.empty();
		}
	}

	/** Where the browser is sent, and the sealed trip. */
	public record Departure(String url, String sealed) {
	}

	/** What the provider sent back through the browser; an empty text is nothing. */
	public record Answer(String state, String code, String error) {
	}

	@FunctionalInterface
	private interface Work<T> {

		Outcome<T> run() throws IOException;

	}

}
