package org.mandat.platform.web;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;

/**
 * A form arrived after the session had ended: nothing was carried out, and what was typed
 * is shown once more.
 */
class SessionEnded extends RuntimeException {

	SessionEnded() {
		super("the session ended before the form was sent", null, false, false);
	}

	/**
	 * The fields with something in them, by name; never those of the frame, and never a
	 * password.
	 */
	static Map<String, String> typed(HttpServletRequest request) {
		Map<String, String> typed = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> {
			String value = String.join("\n", values).strip();
			if (!name.startsWith("_") && !name.toLowerCase(java.util.Locale.ROOT).contains("password")
					&& !value.isEmpty()) {
				typed.put(name, value);
			}
		});
		return typed;
	}

	/** The sign-in page, with the way back to the page that had the form. */
	static String signIn(HttpServletRequest request) {
		String from = request.getHeader(HttpHeaders.REFERER);
		String to = "/";
		if (from != null) {
			try {
				URI uri = URI.create(from);
				to = LocalPath.of(uri.getRawPath() + ((uri.getRawQuery() == null) ? "" : "?" + uri.getRawQuery()));
			}
			catch (IllegalArgumentException ex) {
				to = "/";
			}
		}
		return "/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
	}

}
