package org.mandat.protocol.style;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.servlet.http.Cookie;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.paper.Conformance;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * How papers look is chosen on a page, seen before it is kept, and followed by every
 * paper; arms stand on papers only where they were given.
 */
@MandatTests
class StylePagesTests {

	private static final String BESIDE = "size=letter&top=20&right=18&bottom=20&left=18&type=11&layout=beside"
			+ "&languages=sq&languages=sr-Latn&languages=en&shown=arms&shown=dated&shown=pages&shown=stamp";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	private Sign.Person officer;

	private String home;

	@BeforeEach
	void office() {
		this.space = this.sign.space("lumebardh", "kodergure");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.home = "/s/" + this.space.slug();
		for (String table : new String[] { "paper_style", "arms" }) {
			this.owner.transactions()
				.executeWithoutResult((status) -> this.owner.sql()
					.sql("delete from protocol." + table + " where space_id = ?")
					.param(this.space.id())
					.update());
		}
	}

	@Test
	void showsASampleWithoutKeepingAnything() throws IOException {
		assertThat(post("/protocol/style", BESIDE + "&version=0&act=look")).hasStatusOk()
			.bodyText()
			.contains("size=letter", "Shembull dokumenti", "format=png");
		assertThat(rows("paper_style")).isZero();
		byte[] picture = get("/protocol/style/sample?format=png&" + BESIDE).getResponse().getContentAsByteArray();
		assertThat(javax.imageio.ImageIO.read(new ByteArrayInputStream(picture)).getWidth()).isBetween(760, 770);
		byte[] pdf = get("/protocol/style/sample?format=pdf&" + BESIDE).getResponse().getContentAsByteArray();
		assertThat(Conformance.faults(pdf)).isEmpty();
		assertThat(get("/protocol/style/sample?format=pdf&size=a0")).hasStatus(404);
		assertThat(get("/protocol/style/sample?format=exe&" + BESIDE)).hasStatus(404);
	}

	@Test
	void everyPaperFollowsWhatWasKept() throws IOException {
		assertThat(post("/protocol/style", BESIDE + "&version=0")).hasStatus(303);
		assertThat(arms("0", ArmsPictureTests.picture(300, 400, "png"))).hasStatus(303);
		byte[] pdf = get("/papers/posts/file?format=pdf&lang=all").getResponse().getContentAsByteArray();
		assertThat(Conformance.faults(pdf)).isEmpty();
		try (PDDocument paper = Loader.loadPDF(pdf)) {
			assertThat(paper.getPage(0).getMediaBox().getWidth()).isBetween(612f, 613f);
			String text = new PDFTextStripper().getText(paper);
			assertThat(text).contains("Shqip", "Srpski", "Vula", "Pečat")
				.doesNotContain("Nënshkrimi", "Nr. i protokollit");
			assertThat(paper.getPage(0).getResources().getXObjectNames()).isNotEmpty();
		}
		byte[] docx = get("/papers/posts/file?format=docx&lang=all").getResponse().getContentAsByteArray();
		try (XWPFDocument paper = new XWPFDocument(new ByteArrayInputStream(docx))) {
			assertThat(paper.getDocument().getBody().getSectPr().getPgSz().getW().toString()).isEqualTo("12246");
			assertThat(paper.getAllPictures()).isNotEmpty();
			assertThat(paper.getDocument().xmlText()).contains("Fushë e kuqe", "w:val=\"sr-Latn\"");
			assertThat(paper.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
		}
		assertThat(audited("protocol.style.changed")).isTrue();
		assertThat(audited("protocol.arms.given")).isTrue();
	}

	@Test
	void refusesWhatCannotBeReadOrPrintedAndKeepsWhatWasTyped() {
		assertThat(post("/protocol/style", "size=a5&top=9&right=x&bottom=41&left=20&type=99&layout=beside&version=0"))
			.hasStatus(422)
			.bodyText()
			.contains("from 12 to 40", "from 9 to 14", "at least one language", "value=\"41\"", "value=\"x\"");
		assertThat(post("/protocol/style", BESIDE.replace("letter", "a5") + "&version=0")).hasStatus(422)
			.bodyText()
			.contains("too few for two columns");
		assertThat(post("/protocol/style",
				BESIDE.replace("letter", "a5").replace("beside", "after").replace("right=18", "right=40")
						+ "&version=0&left=40"))
			.hasStatus(422);
		assertThat(rows("paper_style")).isZero();
	}

	@Test
	void theSecondOfTwoSeesBothAndLosesNothing() {
		assertThat(post("/protocol/style", BESIDE + "&version=0")).hasStatus(303);
		MvcTestResult second = post("/protocol/style", BESIDE.replace("type=11", "type=13") + "&version=0");
		assertThat(second).hasStatus(409).bodyText().contains("11 points", "13 points", "value=\"13\"");
		assertThat(post("/protocol/style", BESIDE.replace("type=11", "type=13") + "&version=1")).hasStatus(303);
		assertThat(get("/protocol/style")).bodyText().contains("value=\"13\" selected");
		assertThat(arms("0", ArmsPictureTests.picture(100, 100, "png"))).hasStatus(303);
		assertThat(arms("0", ArmsPictureTests.picture(200, 100, "png"))).hasStatus(409)
			.bodyText()
			.contains("Fushë e kuqe");
	}

	@Test
	void armsAreTheSpacesOwn() {
		assertThat(get("/papers/arms")).hasStatus(404);
		assertThat(arms("0", "<svg/>".getBytes(java.nio.charset.StandardCharsets.UTF_8))).hasStatus(422)
			.bodyText()
			.contains("Save it as PNG", "Fushë e kuqe");
		assertThat(arms("0", ArmsPictureTests.picture(100, 100, "jpeg"))).hasStatus(303);
		assertThat(get("/papers/arms")).hasStatusOk().hasContentType("image/png");
		assertThat(get("/papers/posts")).bodyText().contains("Arms of ", "/papers/arms");
		Sign.Person neighbour = this.sign.in(this.sign.space("lumebardh", "jasenik"), "prevention-coordinator");
		assertThat(as(neighbour, this.home + "/papers/arms")).hasStatus(404);
		assertThat(as(neighbour, "/s/" + neighbour.space().slug() + "/papers/arms")).hasStatus(404);
		Sign.Person member = this.sign.in(this.space, "education");
		assertThat(as(member, this.home + "/protocol/style")).hasStatus(404);
		assertThat(post("/protocol/arms/removal", "")).hasStatus(303);
		assertThat(get("/papers/posts")).bodyText().doesNotContain("/papers/arms");
	}

	private boolean audited(String act) {
		return this.owner.sql()
			.sql("select count(*) from platform.audit_entry where act = ? and tenure_id = ?")
			.params(act, this.officer.tenure())
			.query(Integer.class)
			.single() == 1;
	}

	private int rows(String table) {
		return this.owner.sql()
			.sql("select count(*) from protocol." + table + " where space_id = ?")
			.param(this.space.id())
			.query(Integer.class)
			.single();
	}

	private MvcTestResult arms(String version, byte[] picture) {
		return this.mvc.post()
			.uri(this.home + "/protocol/arms")
			.multipart()
			.file(new MockMultipartFile("file", "arms.png", "image/png", picture))
			.param("version", version)
			.param("shows-sq", "Fushë e kuqe")
			.cookie(this.officer.cookie(), new Cookie("mandat-language", "en"))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult post(String path, String body) {
		return this.mvc.post()
			.uri(this.home + path)
			.contentType("application/x-www-form-urlencoded")
			.content(body)
			.cookie(this.officer.cookie(), new Cookie("mandat-language", "en"))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult get(String path) {
		return as(this.officer, this.home + path);
	}

	private MvcTestResult as(Sign.Person person, String path) {
		return this.mvc.get().uri(path).cookie(person.cookie(), new Cookie("mandat-language", "en")).exchange();
	}

}
