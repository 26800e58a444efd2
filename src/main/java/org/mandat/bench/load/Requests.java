package org.mandat.bench.load;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** Requests as a browser sends them, ready as bytes. */
public final class Requests {

	private Requests() {
	}

	/** A page, with the cookies of a signed-in browser or none. */
	public static byte[] get(String path, String cookies) {
		return ("GET " + path + " HTTP/1.1\r\n" + head(cookies) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
	}

	/** A form. */
	public static byte[] post(String path, String cookies, Map<String, String> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
			.collect(Collectors.joining("&"));
		return ("POST " + path + " HTTP/1.1\r\n" + head(cookies)
				+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length() + "\r\n\r\n"
				+ body)
			.getBytes(StandardCharsets.ISO_8859_1);
	}

	private static String head(String cookies) {
		return "Host: 127.0.0.1\r\nUser-Agent: mandat-bench\r\nAccept: text/html\r\nAccept-Encoding: gzip\r\n"
				+ "Accept-Language: sq,en;q=0.5\r\nConnection: keep-alive\r\n"
				+ (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n");
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
