package org.mandat.identity.signin;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.mandat.identity.provider.Provider;
import org.mandat.platform.security.SessionCookie;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Gives the browser what a sign-in made: its session until it closes, and the token by
 * which it is known again, which is sent to the sign-in page only over the same site.
 */
@Component
public class BrowserCookie {

	private static final String NAME = "mandat-browser";

	private final SessionCookie sessions;

	BrowserCookie(SessionCookie sessions) {
		this.sessions = sessions;
	}

	/** The token that the browser sent, or an empty text. */
	public String token(HttpServletRequest request) {
		return value(request, name(request), 64);
	}

	/** Hands both over. */
	public void give(HttpServletRequest request, HttpServletResponse response, SignIn.Entered entered) {
		this.sessions.give(request, response, entered.session());
		set(request, response, name(request), entered.browser(), KnownBrowsers.LIFE);
	}

	/** The half of a sign-in that waits for its code, or an empty text. */
	String half(HttpServletRequest request) {
		return value(request, half(request.isSecure()), 400);
	}

	/** Hands that half over; an empty one takes it away. */
	void giveHalf(HttpServletRequest request, HttpServletResponse response, String half) {
		set(request, response, half(request.isSecure()), half, half.isEmpty() ? Duration.ZERO : HalfWay.LIFE);
	}

	/** The trip to the provider that the browser is on, or an empty text. */
	String trip(HttpServletRequest request) {
		return value(request, trip(request.isSecure()), 3000);
	}

	/** Hands that trip over; an empty one takes it away. */
	void giveTrip(HttpServletRequest request, HttpServletResponse response, String trip) {
		set(request, response, trip(request.isSecure()), trip, trip.isEmpty() ? Duration.ZERO : Provider.AWAY);
	}

	private static String trip(boolean secure) {
		return secure ? "__Host-mandat-trip" : "mandat-trip";
	}

	private static String half(boolean secure) {
		return secure ? "__Host-mandat-half" : "mandat-half";
	}

	private static String value(HttpServletRequest request, String name, int longest) {
		if (request.getCookies() != null) {
			for (Cookie cookie : request.getCookies()) {
				if (cookie.getName().equals(name) && cookie.getValue().length() <= longest) {
					return cookie.getValue();
				}
			}
		}
		return "";
	}

	private static void set(HttpServletRequest request, HttpServletResponse response, String name, String value,
			Duration age) {
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name, value)
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Strict")
					.maxAge(age)
					.build()
					.toString());
	}

	private static String name(HttpServletRequest request) {
		return request.isSecure() ? "__Host-" + NAME : NAME;
	}

}
