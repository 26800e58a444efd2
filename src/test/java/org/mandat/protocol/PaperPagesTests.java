package org.mandat.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.paper.Conformance;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The papers of the product through their pages: each to be archived and read aloud in
 * each language form, and only for who may read what it tells.
 */
@MandatTests
class PaperPagesTests {

	private static final String[] FORMS = { "en", "sq", "sr-Cyrl", "sr-Latn" };

	private static final String HOSTILE = "<b>=1+1</b> \uD83D\uDC69 \u0627\u0644 \u202E" + "m".repeat(120);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Tasks tasks;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	private Sign.Person officer;

	private String home;

	@BeforeEach
	void office() {
		this.space = this.sign.space("lumebardh", "lumebardh");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.home = "/s/" + this.space.slug() + "/papers";
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "state-of-play", "needs", "posts", "telephones", "ministry-letter", "role-sheet", "guide" })
	void isConformantInEachLanguageFormWithHostileText(String kind) throws IOException {
		this.officer.does(() -> this.tasks.give(this.officer.post(), "work", null, Text.of(Map.of("sq", HOSTILE)),
				LocalDate.now().plusDays(2)));
		name("Hostile <i>" + HOSTILE);
		for (String form : FORMS) {
			byte[] pdf = bytes(file(kind, "format=pdf&number=7/26&lang=" + form + "&of=" + of(kind)));
			assertThat(Conformance.faults(pdf)).as(kind + " " + form).isEmpty();
			try (PDDocument paper = Loader.loadPDF(pdf)) {
				assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo(form);
				assertThat(new PDFTextStripper().getText(paper)).contains("7/26");
			}
		}
	}

	@Test
	void putsTheLanguagesOfTheSpaceOneAfterTheOther() throws IOException {
		byte[] docx = bytes(file("posts", "format=docx&lang=all&of="));
		try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(docx))) {
			assertThat(paper.getParagraphs().stream().filter((line) -> "Title".equals(line.getStyle())))
				.hasSameSizeAs(this.space.languages());
		}
	}

	@Test
	void showsThePaperBeforeItIsMade() {
		assertThat(get("/state-of-play?of=" + this.officer.post())).hasStatusOk()
			.bodyText()
			.contains("class=\"printed\"", "Protocol no.:", "PDF", "DOCX");
		assertThat(get("")).hasStatusOk().bodyText().contains("Telephone list", "Letter with questions to a ministry");
	}

	@ParameterizedTest
	@ValueSource(strings = { "state-of-play", "telephones", "posts", "ministry-letter", "role-sheet", "guide" })
	void isAShortTextForAMessengerThatNamesNobody(String kind) {
		name("Somebody Named " + HOSTILE);
		phone("+383 28 000 111");
		for (String form : FORMS) {
			MvcTestResult result = file(kind, "format=text&number=7/26&lang=" + form + "&of=" + of(kind));
			assertThat(result).hasStatusOk();
			String text = new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
			assertThat(text).contains("7/26").doesNotContain("Somebody").hasSizeLessThan(2001);
			assertThat(text.contains("+383 28 000 111")).isEqualTo("telephones".equals(kind));
		}
		assertThat(get("/" + kind + "?of=" + of(kind))).hasStatusOk().bodyText().contains("Text for a messenger");
	}

	@Test
	void givesNoTextOfThePapersThatStayHere() {
		assertThat(file("protocol-book", "format=text")).hasStatus(404);
		assertThat(get("/protocol-book")).bodyText().doesNotContain("Text for a messenger");
		Sign.Person police = this.sign.in(this.space, "police-commander");
		assertThat(as(police, "/needs/file?format=text")).hasStatus(404);
	}

	@Test
	void printsALongBookInPartsFromItsFirstEntryOn() {
		this.owner.transactions()
			.executeWithoutResult((status) -> this.owner.sql()
				.sql("""
						insert into protocol.entry (space_id, id, year, number, label, subject, lang, on_date, folded)
						select ?, ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 2012, n, n || '/2012', 'Subject ' || n,
						       'sq', date '2012-05-01', 'x' from generate_series(1, 2345) n on conflict do nothing
						""")
				.param(this.space.id())
				.update());
		String first = body(get("/protocol-book?on=2012-12-31"));
		assertThat(first).contains(">1/2012<", ">1000/2012<", "part 1 of 3", "part=3&amp;on=2012-12-31")
			.doesNotContain(">1001/2012<");
		assertThat(body(get("/protocol-book?on=2012-12-31&part=3"))).contains(">2001/2012<", ">2345/2012<")
			.doesNotContain(">2000/2012<");
		assertThat(get("/protocol-book?on=2012-12-31&part=4")).hasStatus(404);
		assertThat(get("/protocol-book/file?on=2012-12-31&part=0")).hasStatusOk();
		assertThat(body(get("/protocol-book?on=2011-12-31"))).contains("No entry in this year").doesNotContain("part=");
	}

	private static String body(MvcTestResult result) {
		return new String(bytes(result), StandardCharsets.UTF_8);
	}

	@Test
	void keepsAnotherPostsPaperFromWhoMayNotReadIt() {
		Sign.Person member = this.sign.in(this.space, "education");
		Sign.Person police = this.sign.in(this.space, "police-commander");
		assertThat(as(member, "/state-of-play/file?of=" + this.officer.post())).hasStatus(404);
		assertThat(as(member, "/state-of-play/file?of=" + member.post())).hasStatusOk();
		assertThat(as(police, "/needs/file")).hasStatus(404);
		assertThat(as(this.sign.in(this.sign.space("lumebardh", "jasenik"), "mayor"), "/posts/file")).hasStatus(404);
	}

	@Test
	void refusesWhatIsNoPaper() {
		assertThat(get("/nothing")).hasStatus(404);
		assertThat(get("/role-sheet")).hasStatus(404);
		assertThat(get("/posts/file?format=exe")).hasStatus(404);
		assertThat(get("/posts/file?number=" + "9".repeat(61))).hasStatus(422)
			.bodyText()
			.contains("longer than 60 characters", "9".repeat(61));
	}

	@Test
	void auditsThatAPaperLeftTheProduct() {
		assertThat(file("role-sheet", "of=" + this.officer.post())).hasStatusOk();
		assertThat(this.owner.sql()
			.sql("select count(*) from platform.audit_entry where act = 'paper.made' and record_id = ?"
					+ " and tenure_id = ?")
			.params(this.officer.post(), this.officer.tenure())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private String of(String kind) {
		return switch (kind) {
			case "role-sheet", "state-of-play" -> this.officer.post().toString();
			case "guide" -> Ids.ofKey("guide", "social-work-head").toString();
			default -> "";
		};
	}

	private void name(String name) {
		this.owner.transactions()
			.executeWithoutResult((status) -> this.owner.sql()
				.sql("update jurisdiction.person set name = ? where space_id = ? and id = ?")
				.params(name, this.space.id(), this.officer.id())
				.update());
	}

	private void phone(String number) {
		this.owner.transactions()
			.executeWithoutResult((status) -> this.owner.sql()
				.sql("update jurisdiction.post set phone = ? where space_id = ? and id = ?")
				.params(number, this.space.id(), this.officer.post())
				.update());
	}

	private MvcTestResult file(String kind, String query) {
		return get("/" + kind + "/file?" + query);
	}

	private MvcTestResult get(String path) {
		return as(this.officer, path);
	}

	private MvcTestResult as(Sign.Person person, String path) {
		return this.mvc.get()
			.uri(this.home + path)
			.cookie(person.cookie(), new Cookie("mandat-language", "en"))
			.exchange();
	}

	private static byte[] bytes(MvcTestResult result) {
		assertThat(result).hasStatusOk();
		return result.getResponse().getContentAsByteArray();
	}

}
