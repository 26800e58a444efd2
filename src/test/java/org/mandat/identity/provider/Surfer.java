package org.mandat.identity.provider;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;

/** A browser that goes where it is sent, one step at a time, and keeps our cookies. */
class Surfer {

	private final HttpClient client = HttpClient.newHttpClient();

	private final Map<String, String> cookies = new LinkedHashMap<>();

	private final String here;

	Surfer(int port) {
		this.here = "http://localhost:" + port;
		this.cookies.put("mandat-language", "en");
	}

	HttpResponse<String> get(String address) {
		return send(HttpRequest.newBuilder(at(address)).GET());
	}

	/** Sends the form of the page that was got last. */
	HttpResponse<String> post(HttpResponse<String> page, String action, Map<String, String> typed) {
		Map<String, String> fields = new LinkedHashMap<>();
		Jsoup.parse(page.body())
			.select("form[action=" + action + "] input[type=hidden]")
			.forEach((field) -> fields.put(field.attr("name"), field.attr("value")));
		fields.putAll(typed);
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(at(action))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/** Leaves for the provider and comes back to the page that only goes on. */
	String comeBack(String leaving) {
		HttpResponse<String> sent = get(leaving);
		if (sent.statusCode() != 303) {
			throw new AssertionError(sent.statusCode() + " " + sent.body());
		}
		HttpResponse<String> there = get(location(sent));
		if (there.statusCode() == 200) {
			// Asked to sign in anew, the provider shows its own page.
			there = send(HttpRequest.newBuilder(at(location(sent)))
				.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString("username=subject")));
		}
		HttpResponse<String> back = get(location(there));
		return back.headers().firstValue("Refresh").orElseThrow().substring("0; url=".length());
	}

	static String location(HttpResponse<String> response) {
		return response.headers()
			.firstValue("Location")
			.orElseThrow(() -> new AssertionError(response.statusCode() + " " + response.body()));
	}

	String cookie(String name) {
		return this.cookies.getOrDefault(name, "");
	}

	void forget(String name) {
		this.cookies.remove(name);
	}

	private URI at(String address) {
		return URI.create(address.startsWith("/") ? this.here + address : address);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		boolean own = request.copy().build().uri().toString().startsWith(this.here);
		if (own) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		try {
			HttpResponse<String> response = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (own) {
				response.headers().allValues("Set-Cookie").forEach(this::keep);
			}
			return response;
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

	private void keep(String header) {
		String[] pair = header.substring(0, header.indexOf(';')).split("=", 2);
		if (pair[1].isEmpty() || header.contains("Max-Age=0")) {
			this.cookies.remove(pair[0]);
		}
		else {
			this.cookies.put(pair[0], pair[1]);
		}
	}

}
