package org.mandat.bench.load;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * One HTTP/1.1 connection that is kept open. Plain blocking reads of whole answers,
 * because the load generator shares two cores with what it measures and must weigh
 * little.
 */
public final class Wire implements AutoCloseable {

	private final int port;

	private Socket socket = new Socket();

	private byte[] buffer = new byte[1 << 16];

	private int filled;

	/** A connection to this port of loopback, opened with the first question. */
	public Wire(int port) {
		this.port = port;
	}

	/** Sends a request and reads its whole answer. */
	public Answer ask(byte[] request) throws IOException {
		if (!this.socket.isConnected() || this.socket.isClosed()) {
			open();
		}
		try {
			return exchange(request);
		}
		catch (IOException ex) {
			this.socket.close();
			throw ex;
		}
	}

	private void open() throws IOException {
		this.socket = new Socket();
		this.socket.setTcpNoDelay(true);
		this.socket.setSoTimeout(60_000);
		this.socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 2_000);
	}

	private Answer exchange(byte[] request) throws IOException {
		OutputStream out = this.socket.getOutputStream();
		out.write(request);
		out.flush();
		this.filled = 0;
		int head = head();
		String header = new String(this.buffer, 0, head, StandardCharsets.ISO_8859_1);
		String folded = header.toLowerCase(Locale.ROOT);
		int status = Integer.parseInt(header, 9, 12, 10);
		int end = head;
		int from = head;
		String length = value(folded, "content-length");
		if (!length.isEmpty()) {
			end = head + Integer.parseInt(length);
			while (this.filled < end) {
				fill();
			}
		}
		else if (folded.contains("transfer-encoding: chunked")) {
			end = chunks(head);
		}
		byte[] body = Arrays.copyOfRange(this.buffer, from, end);
		if (folded.contains("connection: close")) {
			this.socket.close();
		}
		return new Answer(status, header, body);
	}

	private int head() throws IOException {
		int looked = 0;
		while (true) {
			fill();
			for (int i = Math.max(0, looked - 3); i + 3 < this.filled; i++) {
				if (this.buffer[i] == '\r' && this.buffer[i + 2] == '\r' && this.buffer[i + 3] == '\n') {
					return i + 4;
				}
			}
			looked = this.filled;
		}
	}

	/** Puts the chunks together in place and gives where the body ends. */
	private int chunks(int head) throws IOException {
		int read = head;
		int write = head;
		while (true) {
			int line = lineEnd(read);
			int size = Integer.parseInt(
					new String(this.buffer, read, line - read, StandardCharsets.ISO_8859_1).split(";")[0].strip(), 16);
			read = line + 2;
			while (this.filled < read + size + 2) {
				fill();
			}
			System.arraycopy(this.buffer, read, this.buffer, write, size);
			read += size + 2;
			write += size;
			if (size == 0) {
				return write;
			}
		}
	}

	private int lineEnd(int from) throws IOException {
		int at = from;
		while (true) {
			while (at + 1 < this.filled) {
				if (this.buffer[at] == '\r' && this.buffer[at + 1] == '\n') {
					return at;
				}
				at++;
			}
			fill();
		}
	}

	private void fill() throws IOException {
		if (this.filled == this.buffer.length) {
			this.buffer = Arrays.copyOf(this.buffer, this.buffer.length * 2);
		}
		InputStream in = this.socket.getInputStream();
		int n = in.read(this.buffer, this.filled, this.buffer.length - this.filled);
		if (n < 0) {
			throw new EOFException("the answer broke off");
		}
		this.filled += n;
	}

	static String value(String header, String name) {
		int at = header.indexOf("\r\n" + name + ":");
		if (at < 0) {
			return "";
		}
		int from = at + name.length() + 3;
		return header.substring(from, header.indexOf("\r\n", from)).strip();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
	}

}
