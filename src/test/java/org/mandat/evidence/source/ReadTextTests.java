package org.mandat.evidence.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReadTextTests {

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
		ReadText read = read(bytes, "a.txt");
		assertThat(read.text()).isEqualTo("e\u0301 a\r\nb\tc\u202e");
		assertThat(read.decoded().certain()).isTrue();
	}

	@Test
	void saysWhenTheCharacterSetIsAGuess() {
		assertThat(read(SERBIAN.getBytes(Charset.forName("windows-1250")), "a.txt").decoded().certain()).isFalse();
	}

	@Test
	void takesTheTypeFromTheContent() {
		byte[] picture = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13 };
		assertThat(refusal(picture, "notes.txt")).isEqualTo("evidence.import.picture");
		assertThat(refusal("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "a.txt")).isEqualTo("evidence.import.pdf");
		assertThat(refusal(new byte[] { 1, 2, 3, 'a', 7 }, "a.txt")).isEqualTo("evidence.import.binary");
		assertThat(refusal(new byte[0], "a.txt")).isEqualTo("evidence.import.empty");
		assertThat(refusal(" \n--\n".getBytes(StandardCharsets.UTF_8), "a.txt")).isEqualTo("evidence.import.noWords");
		assertThat(refusal(new byte[ReadText.MAX_BYTES + 1], "a.txt")).isEqualTo("evidence.import.tooLarge");
		assertThat(read("<!DOCTYPE html><p>One</p>".getBytes(StandardCharsets.UTF_8), "a.txt").kind())
			.isEqualTo(FileKind.HTML);
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

	@Test
	void guessesTheLanguage() {
		assertThat(LanguageGuess.of(ALBANIAN)).isEqualTo("sq");
		assertThat(LanguageGuess.of("Predsednik opštine je rekao da se sednica ne održava.")).isEqualTo("sr-Latn");
		assertThat(LanguageGuess.of(CYRILLIC)).isEqualTo("sr-Cyrl");
		assertThat(LanguageGuess.of("The mayor said that the session is not held.")).isEqualTo("en");
	}

	private static ReadText read(byte[] bytes, String name) {
		return ((ReadText.Reading.Read) ReadText.of(bytes, name, null)).text();
	}

	private static String refusal(byte[] bytes, String name) {
		return ((ReadText.Reading.Refused) ReadText.of(bytes, name, null)).why().key();
	}

}
