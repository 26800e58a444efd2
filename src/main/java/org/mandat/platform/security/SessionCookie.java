package org.mandat.platform.security;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookies of the product: {@code HttpOnly}, {@code SameSite=Lax}, and {@code __Host-}
 * wherever there is TLS.
 */
@Component
public class SessionCookie {

	private static final String NAME = "mandat";

	private static final String LANGUAGE = "mandat-language";

	/** The session's token that the browser sent. */
	public Optional<String> token(HttpServletRequest request) {
		return value(request, name(request, NAME));
	}

	/** The language that was chosen in this browser. */
	public Optional<String> language(HttpServletRequest request) {
		return value(request, LANGUAGE);
	}

	/** Gives the browser its session. */
	public void give(HttpServletRequest request, HttpServletResponse response, String token) {
		set(request, response, name(request, NAME), token, Duration.ofSeconds(-1));
	}

	/** Takes the session from the browser. */
	public void take(HttpServletRequest request, HttpServletResponse response) {
		set(request, response, name(request, NAME), "", Duration.ZERO);
	}

	/** Remembers the language in this browser. */
	public void remember(HttpServletRequest request, HttpServletResponse response, String tag) {
		set(request, response, LANGUAGE, tag, Duration.ofDays(365));
	}

	private static String name(HttpServletRequest request, String name) {
		return request.isSecure() ? "__Host-" + name : name;
	}

	private static Optional<String> value(HttpServletRequest request, String name) {
		if (request.getCookies() == null) {
			return Optional.empty();
		}
		for (Cookie cookie : request.getCookies()) {
			if (cookie.getName().equals(name) && !cookie.getValue().isEmpty()) {
				return Optional.of(cookie.getValue());
			}
		}
		return Optional.empty();
	}

	private static void set(HttpServletRequest request, HttpServletResponse response, String name, String value,
			Duration age) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.maxAge(age)
					.build()
					.toString());
	}

}
