package org.mandat.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/**
 * What came back: status, header as sent, body as sent.
 *
 * @param status the status
 * @param header the status line and the fields
 * @param body the bytes of the body, compressed or not
 */
public record Answer(int status, String header, byte[] body) {

	/** A field of the header, or an empty text. */
	public String field(String name) {
		int at = this.header.toLowerCase(Locale.ROOT).indexOf("\r\n" + name.toLowerCase(Locale.ROOT) + ":");
		if (at < 0) {
			return "";
		}
		int from = at + name.length() + 3;
		return this.header.substring(from, this.header.indexOf("\r\n", from)).strip();
	}

	/** The value of a cookie that the answer sets, or an empty text. */
	public String cookie(String name) {
		for (String line : this.header.split("\r\n")) {
			String start = "set-cookie: " + name + "=";
			if (line.toLowerCase(Locale.ROOT).startsWith(start.toLowerCase(Locale.ROOT))) {
				return line.substring(start.length()).split(";")[0];
			}
		}
		return "";
	}

	/** The body as a person reads it. */
	public String text() throws IOException {
		return new String(plain(), StandardCharsets.UTF_8);
	}

	/** The body without compression. */
	public byte[] plain() throws IOException {
		if (!field("content-encoding").contains("gzip")) {
			return this.body;
		}
		try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(this.body))) {
			return in.readAllBytes();
		}
	}

}
