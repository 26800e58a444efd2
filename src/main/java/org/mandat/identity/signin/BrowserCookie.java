package org.mandat.identity.signin;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
		if (request.getCookies() != null) {
			for (Cookie cookie : request.getCookies()) {
				if (cookie.getName().equals(name(request)) && cookie.getValue().length() <= 64) {
					return cookie.getValue();
				}
			}
		}
		return "";
	}

	/** Hands both over. */
	public void give(HttpServletRequest request, HttpServletResponse response, SignIn.Entered entered) {
		this.sessions.give(request, response, entered.session());
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(name(request), entered.browser())
					.path("/")
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Strict")
					.maxAge(KnownBrowsers.LIFE)
					.build()
					.toString());
	}

	private static String name(HttpServletRequest request) {
		return request.isSecure() ? "__Host-" + NAME : NAME;
	}

}
