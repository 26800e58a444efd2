package org.mandat.protocol;

import java.nio.charset.StandardCharsets;

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

/**
 * The protocol book through its pages: from the paper to its number, its scan, its end.
 */
@MandatTests
class EntryPagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	private Space space;

	private Sign.Person officer;

	private String home;

	@BeforeEach
	void office() {
		this.space = this.sign.space("test-valley", "lisna");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.home = "/s/" + this.space.slug();
	}

	@Test
	void givesAPaperItsNumberAndPutsItOnThePaper() {
		MvcTestResult drawn = post("/papers/posts/entries");
		assertThat(drawn).hasStatus(303);
		String to = drawn.getResponse().getHeader("Location");
		assertThat(to).matches(".*/papers/posts\\?number=\\d+/\\d{4}");
		String number = to.substring(to.indexOf('=') + 1);
		assertThat(get(to.substring(this.home.length()))).hasStatusOk().bodyText().contains("Protocol no.: " + number);
		assertThat(get("/protocol/entries?q=" + number)).bodyText().contains(number, "List of posts and vacancies");
	}

	@Test
	void asksForTheSubjectAndForALikelyDay() {
		assertThat(post("/protocol/entries", "subject", " ", "number", "A-1")).hasStatus(422)
			.bodyText()
			.contains("Write what the paper is about", "A-1");
		assertThat(post("/protocol/entries", "subject", "Old", "number", "A-2", "on", "1204-01-01")).hasStatus(422)
			.bodyText()
			.contains("before 1990");
		assertThat(post("/protocol/entries", "subject", "Not today", "on", "2020-01-01")).hasStatus(422)
			.bodyText()
			.contains("belongs to today");
	}

	@Test
	void keepsTheScanAndTheNumberOfAVoidedPaper() {
		String entry = enter("Minutes of the council <i>", "LP-7");
		byte[] scan = "%PDF-1.7 signed".getBytes(StandardCharsets.US_ASCII);
		assertThat(this.mvc.post()
			.uri(entry + "/scans")
			.multipart()
			.file(new MockMultipartFile("file", "../x.exe", "text/html", scan))
			.cookie(this.officer.cookie(), ENGLISH)
			.with(csrf())).hasStatus(303);
		String page = body(entry);
		String link = page.replaceAll("(?s).*href=\"(" + entry + "/scans/[0-9a-f-]+)\".*", "$1");
		MvcTestResult file = this.mvc.get().uri(link).cookie(this.officer.cookie()).exchange();
		assertThat(file.getResponse().getContentAsByteArray()).isEqualTo(scan);
		assertThat(file.getResponse().getHeader("Content-Disposition")).startsWith("attachment").contains("LP-7.pdf");
		String path = entry.substring(this.home.length()) + "/voiding";
		assertThat(post(path, "version", "0", "reason", " ")).hasStatus(422);
		assertThat(post(path, "version", "0", "reason", "Sent in error")).hasStatus(303);
		assertThat(post(path, "version", "0", "reason", "Mine too")).hasStatus(409)
			.bodyText()
			.contains("Somebody voided this entry", "Sent in error");
		assertThat(get("/protocol/entries.csv?state=void")).bodyText().contains("\"LP-7\"", "Sent in error");
	}

	@Test
	void isKeptByWhoRunsTheWorkAndReadByWhoSigns() {
		String entry = enter("Letter", "LP-8");
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		Sign.Person member = this.sign.in(this.space, "education");
		Sign.Person neighbour = this.sign.in(this.sign.space("lumebardh", "jasenik"), "prevention-coordinator");
		assertThat(this.mvc.get().uri(entry).cookie(mayor.cookie())).hasStatusOk();
		assertThat(this.mvc.get().uri(this.home + "/protocol/entries/new").cookie(mayor.cookie())).hasStatus(404);
		assertThat(this.mvc.get().uri(this.home + "/papers/protocol-book/file").cookie(mayor.cookie())).hasStatusOk();
		assertThat(this.mvc.get().uri(entry).cookie(member.cookie())).hasStatus(404);
		assertThat(this.mvc.get().uri(this.home + "/papers/protocol-book/file").cookie(member.cookie())).hasStatus(404);
		assertThat(this.mvc.get().uri("/s/jasenik" + entry.substring(this.home.length())).cookie(neighbour.cookie()))
			.hasStatus(404);
	}

	private String enter(String subject, String number) {
		MvcTestResult entered = post("/protocol/entries", "subject", subject, "number", number);
		assertThat(entered).hasStatus(303);
		return String.valueOf(entered.getResponse().getHeader("Location"));
	}

	private String body(String uri) {
		return new String(
				this.mvc.get().uri(uri).cookie(this.officer.cookie()).exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post().uri(this.home + path).cookie(this.officer.cookie(), ENGLISH).with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri(this.home + path).cookie(this.officer.cookie(), ENGLISH).exchange();
	}

}
