package org.mandat.mandate.instrument;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Instruments of a space: brought, read by clauses, cited, received, replaced. */
@MandatTests
class InstrumentPagesTests {

	private static final String TEN = IntStream.rangeClosed(1, 10)
		.mapToObj((n) -> "Article " + n + "\nMatter " + n + "\n1. First of " + n + ".\n2. Second of " + n + ".")
		.collect(Collectors.joining("\n"));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	private Sign.Person officer;

	@BeforeEach
	void office() {
		this.officer = this.sign.in(this.sign.space("xk", "mamusha"), "prevention-coordinator");
	}

	@Test
	void showsWhatChangesWhereWhenAnInstructionOfTenArticlesIsReplaced() {
		String older = make("Instruction on councils");
		assertThat(bring(older, TEN)).hasStatus(303);
		assertThat(read(older)).contains("id=\"c-7.2\"", "Second of 7.", "text kept here");
		send(older + "/clauses/3.1/duties", "duty", "d02");
		send(older + "/clauses/4.2/duties", "duty", "d05");
		assertThat(read("/mandate/duties/d02")).contains("Clause 3.1");
		String newer = make("Newer instruction on councils");
		assertThat(bring(newer, TEN.replace("First of 3.", "Quite another matter.").replace("2. Second of 4.", "")))
			.hasStatus(303);
		send(older + "/replacement", "newer", ref(newer), "version", version(older + "/replacement"));
		assertThat(read(older + "/changes")).contains("Quite another matter.", "changed 1, gone 1, new 0",
				"/mandate/duties/d02", "/mandate/duties/d05", "2 duties rest on the older one");
		assertThat(read(older)).contains("replaced by a newer one");
		assertThat(read("/mandate/duties/d02")).contains("Clause 3.1");
	}

	@Test
	void saysPlainlyThatATextIsNotStoredAndKeepsOneForAnInstrumentOfThePack() {
		assertThat(read("/mandate/instruments/lgf")).contains("text not stored", "Nothing is said about what stands");
		assertThat(bring("/mandate/instruments/lgf", "Article 1\nPurpose\nMoney of municipalities.")).hasStatus(303);
		assertThat(read("/mandate/instruments/lgf")).contains("Money of municipalities.")
			.doesNotContain("text not stored");
		assertThat(read("/mandate/instruments/lgf/clauses/1")).contains("Clause 1", "Money of municipalities.");
		assertThat(get("/mandate/instruments/lgf/clauses/2")).hasStatus(404);
	}

	@Test
	void keepsTheFileAsItCameAndTheTextAsItWasCorrected() {
		String own = make("Regulation of the assembly");
		byte[] file = "Neni 1\nQëllimi\nTekst.".getBytes(StandardCharsets.UTF_8);
		assertThat(this.mvc.post()
			.uri(home() + own + "/text")
			.multipart()
			.file(new MockMultipartFile("file", "rregullore.txt", "text/plain", file))
			.param("lang", "sq")
			.param("version", "0")
			.param("text", "")
			.with(csrf())
			.cookie(this.officer.cookie())).hasStatus(303);
		assertThat(get(own + "/file?lang=sq").getResponse().getContentAsByteArray()).isEqualTo(file);
		assertThat(send(own + "/text", "lang", "sq", "version", "0", "text", "Neni 1\nTekst i përmirësuar."))
			.hasStatus(303);
		assertThat(read(own)).contains("Tekst i përmirësuar.", "corrected after it was read");
		assertThat(get(own + "/file?lang=sq").getResponse().getContentAsByteArray()).isEqualTo(file);
		assertThat(result(own + "/text", "lang", "sq", "version", "0", "text", "Neni 1\nLate.")).hasStatus(409)
			.bodyText()
			.contains("Somebody kept another text", "Late.");
	}

	@Test
	void notesWhoSentAStrategyAndWhenItWasTabled() {
		send("/mandate/instruments/llsg/receipts", "organisation", "Ministry", "received", "2026-02-03", "label",
				"12/26");
		assertThat(read("/mandate/instruments/llsg")).contains("2026, from Ministry", "No. 12/26",
				"Not put on the table yet.");
		assertThat(result("/mandate/instruments/llsg/receipts", "organisation", "Ministry", "received", "2026-02-03",
				"tabled", "2026-01-01"))
			.hasStatus(422)
			.bodyText()
			.contains("cannot have come in after today");
	}

	@Test
	void refusesACircleAnAddressThatIsNoneAndATextWithoutWords() {
		String one = make("One");
		String other = make("Other");
		send(one + "/replacement", "newer", ref(other), "version", "0");
		assertThat(result(other + "/replacement", "newer", ref(one), "version", "0")).hasStatus(422)
			.bodyText()
			.contains("cannot be replaced by itself");
		assertThat(result("/mandate/instruments", "title", "T", "kind", "law", "status", "draft", "source", "s", "url",
				"javascript:alert(1)"))
			.hasStatus(422)
			.bodyText()
			.contains("is not that of a web page");
		assertThat(bring(one, "  ")).hasStatus(422).bodyText().contains("There are no words yet");
	}

	@Test
	void isReadByAllAndWrittenByTheCoordinatorOnly() {
		Space space = this.sign.space("xk", "mamusha");
		Sign.Person mayor = this.sign.in(space, "mayor");
		assertThat(this.mvc.get().uri("/s/mamusha/mandate/instruments").cookie(mayor.cookie())).hasStatusOk();
		assertThat(this.mvc.get().uri("/s/mamusha/mandate/instruments/new").cookie(mayor.cookie())).hasStatus(404);
	}

	private String make(String title) {
		String to = send("/mandate/instruments", "title", title, "kind", "administrative-instruction", "status",
				"in-force", "source", "Letter of the ministry")
			.getResponse()
			.getHeader("Location");
		return String.valueOf(to).replaceFirst("\\?.*", "").replaceFirst("^/s/[^/]+", "");
	}

	private static String ref(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private String version(String path) {
		return read(path).replaceFirst("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
	}

	private MvcTestResult bring(String path, String text) {
		return result(path + "/text", "lang", "en", "version", "0", "text", text);
	}

	private MvcTestResult send(String path, String... params) {
		MvcTestResult done = result(path, params);
		assertThat(done).hasStatus(303);
		return done;
	}

	private MvcTestResult result(String path, String... params) {
		var request = this.mvc.post()
			.uri(home() + path)
			.cookie(this.officer.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get()
			.uri(home() + path)
			.cookie(this.officer.cookie(), new Cookie("mandat-language", "en"))
			.exchange();
	}

	private String read(String path) {
		MvcTestResult page = get(path);
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private static String home() {
		return "/s/mamusha";
	}

}
