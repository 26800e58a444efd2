package org.mandat.platform.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A mail server that answers as the test says: for what a well-behaved one never does at
 * the right moment.
 */
final class ScriptedServer implements AutoCloseable {

	private final ServerSocket socket;

	private final List<String> letters = Collections.synchronizedList(new ArrayList<>());

	private final List<String> recipients = Collections.synchronizedList(new ArrayList<>());

	private volatile String toRecipient = "250 2.1.5 ok";

	private volatile String afterData = "250 2.0.0 kept as 4711";

	private final java.util.concurrent.atomic.AtomicInteger broken = new java.util.concurrent.atomic.AtomicInteger();

	private volatile boolean wide;

	private volatile java.util.function.Consumer<String> beforeAnswer = (word) -> {
	};

	ScriptedServer(int port) {
		try {
			this.socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Thread.ofPlatform().daemon().start(this::serve);
	}

	ScriptedServer answersRecipients(String answer) {
		this.toRecipient = answer;
		return this;
	}

	/** An empty answer breaks the line after the letter was taken. */
	ScriptedServer answersLetters(String answer) {
		this.afterData = answer;
		return this;
	}

	ScriptedServer takesAllLetters() {
		this.wide = true;
		return this;
	}

	/** Is told RCPT or LETTER, and the answer waits for it. */
	ScriptedServer tells(java.util.function.Consumer<String> listener) {
		this.beforeAnswer = listener;
		return this;
	}

	List<String> letters() {
		return List.copyOf(this.letters);
	}

	List<String> recipients() {
		return List.copyOf(this.recipients);
	}

	private void serve() {
		while (!this.socket.isClosed()) {
			try {
				Socket line = this.socket.accept();
				Thread.ofPlatform().daemon().start(() -> talk(line));
			}
			catch (IOException ex) {
				return;
			}
		}
	}

	private void talk(Socket line) {
		try (line;
				BufferedReader in = new BufferedReader(
						new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8))) {
			OutputStream out = line.getOutputStream();
			say(out, "220 test");
			for (String said = in.readLine(); said != null; said = in.readLine()) {
				String word = said.split("[ :]")[0].toUpperCase(java.util.Locale.ROOT);
				switch (word) {
					case "EHLO" -> say(out, this.wide ? "250-test\r\n250-8BITMIME\r\n250 SMTPUTF8" : "250 test");
					case "RCPT" -> {
						this.recipients.add(said);
						this.beforeAnswer.accept("RCPT");
						say(out, this.toRecipient);
					}
					case "DATA" -> {
						say(out, "354 go on");
						this.letters.add(letter(in));
						this.beforeAnswer.accept("LETTER");
						if (this.afterData.isEmpty()) {
							return;
						}
						say(out, this.afterData);
					}
					case "QUIT" -> {
						say(out, "221 bye");
						return;
					}
					default -> say(out, "250 ok");
				}
			}
		}
		catch (IOException ex) {
			// Whoever talked has gone: what a mail server sees of a machine that fell.
			this.broken.incrementAndGet();
		}
	}

	private static String letter(BufferedReader in) throws IOException {
		StringBuilder letter = new StringBuilder();
		for (String said = in.readLine(); said != null && !".".equals(said); said = in.readLine()) {
			letter.append(said).append("\r\n");
		}
		return letter.toString();
	}

	private static void say(OutputStream out, String words) throws IOException {
		out.write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
		out.flush();
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
