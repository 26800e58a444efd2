package org.mandat.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bytes on a socket, for requests that no browser would send. */
final class Wire {

	private Wire() {
	}

	/** Sends this text as it stands and reads until the server closes. */
	static Answer send(int port, String request) throws IOException {
		return send(port, request, 0);
	}

	/**
	 * Sends the head and then so many bytes, unless the server answers before; gives the
	 * answer.
	 */
	static Answer send(int port, String head, long more) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", port)) {
			socket.setSoTimeout(30_000);
			OutputStream out = socket.getOutputStream();
			out.write(head.getBytes(StandardCharsets.ISO_8859_1));
			out.flush();
			InputStream in = socket.getInputStream();
			byte[] block = new byte[65_536];
			java.util.Arrays.fill(block, (byte) 'a');
			long sent = 0;
			try {
				while (sent < more && in.available() == 0) {
					out.write(block);
					sent += block.length;
				}
			}
			catch (IOException ex) {
				// The server stopped listening; what it said before is still to be read.
				sent = more;
			}
			return read(head.lines().findFirst().orElse(""), in);
		}
	}

	/**
	 * Whether the answer is there in full, so that nobody waits for the end of the line.
	 */
	private static boolean whole(String text) {
		int cut = text.indexOf("\r\n\r\n");
		if (cut < 0) {
			return false;
		}
		java.util.regex.Matcher length = java.util.regex.Pattern.compile("(?i)content-length: *(\\d+)")
			.matcher(text.substring(0, cut));
		return length.find() ? text.length() - cut - 4 >= Integer.parseInt(length.group(1))
				: text.endsWith("\r\n0\r\n\r\n");
	}

	private static Answer read(String asked, InputStream in) throws IOException {
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		byte[] block = new byte[8192];
		try {
			for (int count = in.read(block); count >= 0; count = in.read(block)) {
				all.write(block, 0, count);
				if (whole(all.toString(StandardCharsets.ISO_8859_1))) {
					break;
				}
			}
		}
		catch (IOException ex) {
			if (all.size() == 0) {
				throw ex;
			}
		}
		String text = all.toString(StandardCharsets.UTF_8);
		int cut = text.indexOf("\r\n\r\n");
		String[] lines = ((cut < 0) ? text : text.substring(0, cut)).split("\r\n");
		Map<String, List<String>> headers = new HashMap<>();
		for (int line = 1; line < lines.length; line++) {
			String[] parts = lines[line].split(": ?", 2);
			headers.computeIfAbsent(parts[0].toLowerCase(java.util.Locale.ROOT), (any) -> new ArrayList<>())
				.add((parts.length > 1) ? parts[1] : "");
		}
		int status = lines[0].matches("HTTP/1\\.1 \\d{3}.*") ? Integer.parseInt(lines[0].substring(9, 12)) : 0;
		return new Answer(asked, status, headers, (cut < 0) ? "" : text.substring(cut + 4));
	}

}
