package org.mandat.platform.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Follows the links of the product's own pages, styles, scripts and pictures included,
 * each once and never to another host. A page that does not exist yet counts like any
 * other: the walk is no test.
 */
final class Walk {

	private static final int LIMIT = 150;

	private static final Pattern LINK = Pattern.compile("\\s(?:href|src)=\"([^\"#]+)");

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final URI home;

	private final Deque<URI> ahead = new ArrayDeque<>();

	private final Set<URI> known = new HashSet<>();

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager())
		.followRedirects(HttpClient.Redirect.NORMAL)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	Walk(URI home) {
		this.home = home;
	}

	/** Walks from these pages on and gives the number of pages asked for. */
	int from(List<String> starts) throws InterruptedException {
		starts.forEach((path) -> find(this.home, path));
		int asked = 0;
		while (!this.ahead.isEmpty() && asked < LIMIT) {
			ask(this.ahead.remove());
			asked++;
		}
		return asked;
	}

	/** Signs in through the form, as a browser does; a refusal stops the run. */
	void signIn(Rehearsal.Visitor visitor) throws InterruptedException {
		URI page = this.home.resolve("/sign-in");
		Matcher token = TOKEN.matcher(send(HttpRequest.newBuilder(page).build()).body());
		if (!token.find()) {
			throw new IllegalStateException("the sign-in page has no token");
		}
		String form = "_csrf=" + encoded(token.group(1)) + "&login=" + encoded(visitor.login()) + "&password="
				+ encoded(visitor.password());
		HttpResponse<String> reply = send(HttpRequest.newBuilder(page)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build());
		if (reply.statusCode() != 200 || reply.uri().getPath().equals("/sign-in")) {
			throw new IllegalStateException("the sign-in was refused with " + reply.statusCode());
		}
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

	private HttpResponse<String> send(HttpRequest request) throws InterruptedException {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("no answer from " + request.uri(), ex);
		}
	}

	private void ask(URI page) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(page)
			.header("Accept", "text/html,*/*")
			.header("Accept-Language", "sq,sr;q=0.8,en;q=0.5")
			.timeout(Duration.ofSeconds(20))
			.build();
		HttpResponse<String> reply = send(request);
		if (reply.headers().firstValue("content-type").orElse("").startsWith("text/html")) {
			Matcher links = LINK.matcher(reply.body());
			while (links.find()) {
				find(reply.uri(), links.group(1).replace("&amp;", "&"));
			}
		}
	}

	private void find(URI from, String link) {
		try {
			URI found = from.resolve(link);
			if (this.home.getAuthority().equals(found.getAuthority()) && this.known.add(found)) {
				this.ahead.add(found);
			}
		}
		catch (IllegalArgumentException ex) {
			// Not an address at all; the tests of the pages speak of it, not this walk.
		}
	}

}
