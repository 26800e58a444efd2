package org.mandat.platform.extraction;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadingTests {

	private static final String SERBIAN = "Veće zajednica: četiri žalbe, šest mišljenja i đačka pitanja.";

	private static final String ALBANIAN = "Këshilli kërkon përgjigje për çdo çështje të komunës.";

	private static final String CYRILLIC = "Веће заједница: четири жалбе, шест мишљења и ђачка питања.";

	@ParameterizedTest
	@CsvSource({ "windows-1250,sr", "ISO-8859-2,sr", "windows-1250,sq", "windows-1252,sq", "windows-1251,cyr",
			"UTF-8,cyr", "UTF-16LE,sr", "UTF-16BE,cyr", "UTF-16LE,sq" })
	void readsWhatTheRegionWrites(String charset, String which) {
		String text = switch (which) {
			case "sr" -> SERBIAN;
			case "sq" -> ALBANIAN;
			default -> CYRILLIC;
		};
		assertThat(read(text.getBytes(Charset.forName(charset)), "a.txt").text()).isEqualTo(text);
	}

	@Test
	void keepsTheTextUnchangedButForMarkAndZero() {
		byte[] bytes = "\ufeffe\u0301 \u0000a\r\nb\tc\u202e".getBytes(StandardCharsets.UTF_8);
		Extracted read = read(bytes, "a.txt");
		assertThat(read.text()).isEqualTo("e\u0301 a\r\nb\tc\u202e");
		assertThat(read.charsetSure()).isTrue();
	}

	@Test
	void saysWhenTheCharacterSetIsAGuess() {
		assertThat(read(SERBIAN.getBytes(Charset.forName("windows-1250")), "a.txt").charsetSure()).isFalse();
	}

	@Test
	void takesTheTypeFromTheContent() {
		byte[] picture = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };
		assertThat(refusal(picture, "notes.txt")).isEqualTo(Unreadable.PICTURE);
		assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "a.txt")).isEqualTo(Unreadable.DAMAGED);
		assertThat(refusal(new byte[] { 1, 2, 3, 'a', 7 }, "a.txt")).isEqualTo(Unreadable.BINARY);
		assertThat(refusal(new byte[0], "a.txt")).isEqualTo(Unreadable.EMPTY);
		assertThat(refusal(" \n--\n".getBytes(StandardCharsets.UTF_8), "a.txt")).isEqualTo(Unreadable.NO_WORDS);
		assertThat(read("<!DOCTYPE html><p>One</p>".getBytes(StandardCharsets.UTF_8), "a.txt").format())
			.isEqualTo(Format.HTML);
	}

	@Test
	void takesTheWordsOfAPageAndNothingThatRuns() {
		String page = """
				<?xml version="1.0"?><!-- a --><!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]>
				<html><head><title>T</title><script>alert(1)</script></head>
				<body><h1>Head</h1><p onclick="x()">One <b>two</b>
				three.</p><ul><li>first</li><li>second</li></ul><script>bad()</script>&x;</body></html>""";
		String text = read(page.getBytes(StandardCharsets.UTF_8), "a.html").text();
		assertThat(text).startsWith("# Head\n\nOne two three.\n\n- first\n\n- second")
			.doesNotContain("alert", "bad", "onclick", "root:");
	}

	private static Extracted read(byte[] bytes, String name) {
		return ((Extraction.Done) Reading.of(bytes, name, Progress.NONE)).file();
	}

	private static Unreadable refusal(byte[] bytes, String name) {
		return ((Extraction.Failed) Reading.of(bytes, name, Progress.NONE)).why();
	}

}
