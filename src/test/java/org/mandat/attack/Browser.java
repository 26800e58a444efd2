package org.mandat.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser with its cookies, without JavaScript, that follows nothing by itself. */
class Browser {

	private static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(20))
		.build();

	private final String name;

	private final String server;

	private final Map<String, String> cookies = new LinkedHashMap<>();

	Browser(String name, int port) {
		this.name = name;
		this.server = "http://127.0.0.1:" + port;
	}

	String name() {
		return this.name;
	}

	Browser with(String cookie, String value) {
		this.cookies.put(cookie, value);
		return this;
	}

	Map<String, String> cookies() {
		return this.cookies;
	}

	Answer get(String path) {
		return send("GET", path, Map.of(), HttpRequest.BodyPublishers.noBody());
	}

	Answer post(String path, List<Map.Entry<String, String>> fields) {
		return send("POST", path, Map.of("content-type", "application/x-www-form-urlencoded"),
				HttpRequest.BodyPublishers.ofString(encoded(fields)));
	}

	Answer submit(PageForm form, Map<String, String> typed) {
		if (form.multipart()) {
			String boundary = "mandat-boundary-7d1";
			return send("POST", form.action(), Map.of("content-type", "multipart/form-data; boundary=" + boundary),
					HttpRequest.BodyPublishers.ofByteArray(form.parts(typed, boundary)));
		}
		if (form.reads()) {
			String query = encoded(form.filled(typed));
			return get(form.action().replaceAll("\\?.*", "") + (query.isEmpty() ? "" : "?" + query));
		}
		return post(form.action(), form.filled(typed));
	}

	Answer send(String method, String path, Map<String, String> headers, HttpRequest.BodyPublisher body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.server + path))
			.timeout(Duration.ofSeconds(60))
			.method(method, body);
		headers.forEach(request::header);
		if (!this.cookies.isEmpty()) {
			request.header("cookie",
					this.cookies.entrySet()
						.stream()
						.map((cookie) -> cookie.getKey() + "=" + cookie.getValue())
						.collect(Collectors.joining("; ")));
		}
		try {
			HttpResponse<String> response = CLIENT.send(request.build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			response.headers().allValues("set-cookie").forEach(this::keep);
			return new Answer(this.name + " " + method + " " + path, response.statusCode(), response.headers().map(),
					response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(method + " " + path, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	static String encoded(List<Map.Entry<String, String>> fields) {
		return fields.stream()
			.map((field) -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
					+ URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private void keep(String line) {
		String pair = line.split(";", 2)[0];
		int equals = pair.indexOf('=');
		if (line.toLowerCase(java.util.Locale.ROOT).contains("max-age=0")) {
			this.cookies.remove(pair.substring(0, equals));
		}
		else if (!"mandat-notice".equals(pair.substring(0, equals))) {
			this.cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
		}
	}

}
