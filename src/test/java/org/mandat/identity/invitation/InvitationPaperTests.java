package org.mandat.identity.invitation;

import java.io.ByteArrayInputStream;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.paper.Conformance;
import org.mandat.platform.text.Text;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The invitation as a paper: in the language of who is invited, and its link opens. */
@MandatTests
class InvitationPaperTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Sign.Person officer = new Sign.Person(
			new Space(new UUID(0, 0), "", "", "", "", Text.of(java.util.Map.of("en", "")), java.util.List.of()),
			new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), new UUID(0, 0), "");

	private UUID tenure = new UUID(0, 0);

	/** Somebody who was appointed and has no account. */
	@BeforeEach
	void appointed() {
		Space space = this.sign.space("test-valley", "luka");
		this.officer = this.sign.in(space, "prevention-coordinator");
		Sign.Person holder = this.sign.in(space, "mayor");
		this.tenure = holder.tenure();
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(holder.id()).update();
	}

	@Test
	void isAPaperToHandOverWhoseLinkOpens() throws Exception {
		byte[] pdf = paper("pdf", "sr-Latn");
		assertThat(Conformance.faults(pdf)).isEmpty();
		String printed;
		try (PDDocument file = Loader.loadPDF(pdf)) {
			printed = new PDFTextStripper().getText(file);
			assertThat(file.getNumberOfPages()).isEqualTo(1);
			assertThat(file.getDocumentCatalog().getLanguage()).isEqualTo("sr-Latn");
		}
		assertThat(printed).contains("Pozivnica").doesNotContain("Pečat");
		String earlier = link(printed);
		byte[] docx = paper("docx", "sq");
		try (XWPFDocument file = new XWPFDocument(new ByteArrayInputStream(docx));
				XWPFWordExtractor words = new XWPFWordExtractor(file)) {
			assertThat(file.getAllPictures()).hasSize(1);
			assertThat(Hands.accept(this.mvc, link(words.getText()), "p" + UUID.randomUUID() + "@example.org")
				.getResponse()
				.getStatus()).isEqualTo(303);
		}
		this.mvc.perform(get(earlier)).andExpect(status().isNotFound());
		assertThat(Hands.acts(this.owner, this.tenure)).contains("identity.invitation-taken");
		assertThat(this.owner.sql()
			.sql("select count(*) from platform.audit_entry where act = 'paper.made' and record_id = ?")
			.param(this.tenure)
			.query(Integer.class)
			.single()).isEqualTo(2);
	}

	private byte[] paper(String by, String language) throws Exception {
		return this.mvc
			.perform(post("/s/luka/accounts/" + this.tenure + "/links").cookie(this.officer.cookie())
				.param("language", language)
				.param("by", by)
				.with(csrf()))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", containsString("attachment")))
			.andReturn()
			.getResponse()
			.getContentAsByteArray();
	}

	private static String link(String printed) {
		Matcher found = Pattern.compile("/invitations/[A-Za-z0-9_-]+").matcher(printed.replaceAll("\\s", ""));
		assertThat(found.find()).isTrue();
		return found.group().substring(0, "/invitations/".length() + 43);
	}

}
