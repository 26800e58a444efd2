package org.mandat.platform.extraction.office;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

import org.mandat.platform.extraction.Extracted;
import org.mandat.platform.extraction.Format;
import org.mandat.platform.extraction.Refused;
import org.mandat.platform.extraction.Unreadable;

/**
 * The text of Rich Text Format 1.9: groups, control words and bytes in the character sets
 * of their fonts. Pictures, objects and whatever else a reader does not see are passed
 * over without being unpacked.
 */
public final class Rtf {

	private static final Map<Integer, String> CHARSETS = Map.of(0, "windows-1252", 2, "windows-1252", 162,
			"windows-1254", 161, "windows-1253", 204, "windows-1251", 238, "windows-1250", 186, "windows-1257");

	private static final int DEPTH = 5_000;

	private final byte[] bytes;

	private final RtfStory story = new RtfStory();

	private final Deque<RtfState> groups = new ArrayDeque<>();

	private final Map<Integer, Charset> fonts = new HashMap<>();

	private final java.io.ByteArrayOutputStream raw = new java.io.ByteArrayOutputStream();

	private RtfState state = new RtfState();

	private Charset page = Charset.forName("windows-1252");

	private int at;

	private int leftOut;

	private int font;

	private Rtf(byte[] bytes) {
		this.bytes = bytes;
	}

	/** The text of a file. */
	public static Extracted read(byte[] bytes) {
		Rtf rtf = new Rtf(bytes);
		rtf.read();
		return rtf.story.finished().written(Format.RTF);
	}

	private void read() {
		boolean closed = false;
		while (this.at < this.bytes.length && !closed) {
			int c = this.bytes[this.at++] & 0xFF;
			switch (c) {
				case '{' -> {
					flush();
					this.groups.push(this.state.copy());
					this.leftOut = 0;
					if (this.groups.size() > DEPTH) {
						throw new Refused(Unreadable.BOMB);
					}
				}
				case '}' -> {
					flush();
					if (this.groups.isEmpty()) {
						throw new Refused(Unreadable.DAMAGED);
					}
					this.story.leave(this.state, this.groups.peek());
					this.state = this.groups.pop();
					this.leftOut = 0;
					closed = this.groups.isEmpty();
				}
				case '\\' -> control();
				case '\r', '\n', 0 -> {
				}
				default -> plain(c);
			}
		}
		flush();
		if (!closed) {
			throw new Refused(Unreadable.DAMAGED);
		}
	}

	private void plain(int c) {
		if (this.leftOut > 0) {
			this.leftOut--;
		}
		else {
			this.raw.write(c);
		}
	}

	private void control() {
		if (this.at >= this.bytes.length) {
			return;
		}
		int c = this.bytes[this.at] & 0xFF;
		if (!letter(c)) {
			this.at++;
			symbol(c);
			return;
		}
		int from = this.at;
		while (this.at < this.bytes.length && letter(this.bytes[this.at] & 0xFF) && this.at - from < 40) {
			this.at++;
		}
		String word = new String(this.bytes, from, this.at - from, StandardCharsets.US_ASCII);
		int digits = this.at;
		if (this.at < this.bytes.length && this.bytes[this.at] == '-') {
			this.at++;
		}
		while (this.at < this.bytes.length && Character.isDigit(this.bytes[this.at]) && this.at - digits < 11) {
			this.at++;
		}
		String number = new String(this.bytes, digits, this.at - digits, StandardCharsets.US_ASCII);
		boolean given = number.matches("-?\\d+");
		int value = given ? (int) Long.parseLong(number) : 0;
		if (this.at < this.bytes.length && this.bytes[this.at] == ' ') {
			this.at++;
		}
		word(word, given, value);
	}

	private void symbol(int c) {
		switch (c) {
			case '\'' -> {
				int high = digit(this.at);
				int low = digit(this.at + 1);
				this.at = Math.min(this.at + 2, this.bytes.length);
				if (high >= 0 && low >= 0) {
					plain(high * 16 + low);
				}
			}
			case '*' -> this.state.optional = true;
			case '~' -> text(" ");
			case '_' -> text("-");
			case '\\', '{', '}' -> plain(c);
			case '\r', '\n' -> paragraph();
			default -> {
			}
		}
	}

	private void word(String word, boolean given, int value) {
		switch (word) {
			case "u" -> {
				text(String.valueOf((char) (value & 0xFFFF)));
				this.leftOut = this.state.behindUnicode;
				return;
			}
			case "bin" -> {
				flush();
				this.at = (int) Math.min(this.bytes.length, this.at + (long) Math.max(value, 0));
				return;
			}
			case "uc" -> this.state.behindUnicode = Math.clamp(value, 0, 100);
			case "ansicpg" -> this.page = charset("windows-" + value, this.page);
			case "deff" -> this.font = value;
			case "f" -> {
				flush();
				this.font = value;
				this.state.charset = this.fonts.getOrDefault(value, this.page);
			}
			case "fcharset" -> {
				if (CHARSETS.containsKey(value)) {
					this.fonts.put(this.font, (value == 0) ? this.page : charset(CHARSETS.get(value), this.page));
				}
			}
			case "pard", "plain" -> {
				flush();
				this.story.word(this.state, word, given, value);
			}
			default -> {
				flush();
				this.story.word(this.state, word, given, value);
			}
		}
		this.leftOut = 0;
	}

	private void paragraph() {
		flush();
		this.story.word(this.state, "par", false, 0);
	}

	private void text(String text) {
		flush();
		this.story.text(this.state, text);
	}

	/** Bytes wait for each other: a letter may have two of them. */
	private void flush() {
		if (this.raw.size() > 0) {
			Charset charset = (this.state.charset == null) ? this.page : this.state.charset;
			this.story.text(this.state, charset.decode(ByteBuffer.wrap(this.raw.toByteArray())).toString());
			this.raw.reset();
		}
	}

	private int digit(int where) {
		return (where < this.bytes.length) ? Character.digit(this.bytes[where], 16) : -1;
	}

	private static boolean letter(int c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
	}

	private static Charset charset(String name, Charset otherwise) {
		return Charset.isSupported(name) ? Charset.forName(name) : otherwise;
	}

}
