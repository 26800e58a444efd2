package org.mandat.evidence.shortform;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.evidence.source.SourceReading;
import org.mandat.evidence.source.SourceView;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.world.MandatTests;
import org.mandat.world.Papers;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What is not a report: it becomes a source, without names. */
@MandatTests
class ShortFormTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private SourceReading sources;

	private Space space;

	private Sign.Person officer;

	@BeforeEach
	void signIn() {
		this.space = this.sign.space("xk", "malisheve");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
	}

	@Test
	void aNoteIsKeptByRoleAndWithoutNames() throws Exception {
		String said = "She said that Arta Krasniqi has no room to meet. " + Ids.next();
		send(note(said)).andExpect(status().is(422))
			.andExpect(content().string(containsString("Arta Krasniqi")))
			.andExpect(content().string(containsString("name=\"names\"")));
		SourceView kept = kept(note(said).param("names", "replace"));
		assertThat(kept.kind()).isEqualTo("note");
		assertThat(text(kept)).contains("that [emri] has no room").doesNotContain("Krasniqi");
		SourceView looked = kept(note("In Hotel Grand they met. " + Ids.next()).param("names", "keep"));
		assertThat(text(looked)).contains("Hotel Grand");
		send(note("x").param("role", "nobody")).andExpect(status().is(422));
		send(post(at("notes"))).andExpect(status().is(422));
	}

	@Test
	void aQuarterIsHalfAPageWithTheQuestionsAsHeadings() throws Exception {
		show("situations/new").andExpect(status().isOk());
		String quarter = this.mvc.perform(get(at("situations/new")).cookie(this.officer.cookie()))
			.andReturn()
			.getResponse()
			.getContentAsString()
			.replaceAll("(?s).*<option value=\"(\\d{4}-\\d)\" selected.*", "$1");
		send(post(at("situations")).param("quarter", quarter)).andExpect(status().is(422));
		send(post(at("situations")).param("quarter", "1999-1").param("talk", "x")).andExpect(status().is(422));
		send(post(at("situations")).param("quarter", quarter).param("talk", "a".repeat(2_001)))
			.andExpect(status().is(422));
		SourceView kept = kept(post(at("situations")).param("quarter", quarter)
			.param("tenser", "the market on fridays. " + Ids.next())
			.param("missing", "a room for the young."));
		assertThat(kept.kind()).isEqualTo("situation");
		assertThat(text(kept)).containsPattern("(?s)## .*\\n\\nthe market on fridays.*## .*\\n\\na room for the young");
		assertThat(this.officer.does(() -> this.sources.sentences(kept.id())).getFirst().heading()).isTrue();
	}

	@Test
	void aSurveyKeepsTheAnswersAndNothingOfWhoGaveThem() throws Exception {
		String stamp = Ids.next().toString();
		String csv = "id;phone;What is missing?\r\n1;044123456;\"light; in the street " + stamp
				+ "\"\r\n2;044999888;\"a room\nfor the young\"\r\n3;;\r\n";
		SourceView kept = kept(survey("answers.csv", Papers.bytes(csv)));
		assertThat(text(kept)).isEqualTo("# What?\n\n- light; in the street " + stamp + "\n- a room for the young\n");
		assertThat(this.officer.does(() -> this.sources.sentences(kept.id()))).hasSize(3);
		SourceView lines = kept(survey(null, new byte[0]).param("lines", "one " + stamp + "\n\n two "));
		assertThat(text(lines)).contains("- one " + stamp + "\n- two\n");
		send(survey("answers.csv", Papers.bytes(csv)).param("column", "nothing")).andExpect(status().is(422));
		send(survey(null, new byte[0])).andExpect(status().is(422));
		send(survey("a.pdf", Papers.bytes("%PDF-1.4"))).andExpect(status().is(422));
	}

	@Test
	void aSurveyIsReadFromAWorkbook() throws Exception {
		String stamp = Ids.next().toString();
		byte[] xlsx = Papers.zip(Map.of("xl/sharedStrings.xml", Papers
			.bytes("<sst><si><t>answer</t></si><si><r><t>more </t></r><r><t>light " + stamp + "</t></r></si></sst>"),
				"xl/worksheets/sheet1.xml",
				Papers.bytes("<worksheet><sheetData><row><c r=\"A1\"><v>7</v></c><c r=\"C1\" t=\"s\"><v>0</v></c></row>"
						+ "<row><c r=\"A2\"><v>8</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row><row><c r=\"C3\" "
						+ "t=\"inlineStr\"><is><t>a room</t></is></c></row></sheetData></worksheet>")));
		assertThat(text(kept(survey("a.xlsx", xlsx).param("column", "answer"))))
			.contains("- more light " + stamp + "\n- a room\n");
	}

	@Test
	void findsTheColumnByHeadLetterOrLength() {
		List<List<String>> rows = List.of(List.of("n", "why"), List.of("1", "because of the road"));
		assertThat(Answers.column(rows, "WHY")).contains(List.of("because of the road"));
		assertThat(Answers.column(rows, "a")).contains(List.of("1"));
		assertThat(Answers.column(rows, null)).contains(List.of("because of the road"));
		assertThat(Answers.column(List.of(), null)).isEmpty();
	}

	private AbstractMockHttpServletRequestBuilder<?> note(String said) {
		return post(at("notes")).param("role", "education").param("on", "2026-03-04").param("said", said);
	}

	private AbstractMockHttpServletRequestBuilder<?> survey(String name, byte[] bytes) {
		var form = multipart(at("surveys"));
		if (name != null) {
			form.file(new MockMultipartFile("file", name, "x", bytes));
		}
		return form.param("title", "Survey of spring").param("on", "2026-03-04").param("question", "What?");
	}

	private SourceView kept(AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
		String to = send(form).andExpect(status().isSeeOther()).andReturn().getResponse().getHeader("Location");
		UUID id = UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
		return this.officer.does(() -> this.sources.find(id)).orElseThrow();
	}

	private String text(SourceView source) {
		return this.officer.does(() -> this.sources.text(source.id())).orElseThrow();
	}

	private ResultActions show(String page) throws Exception {
		return this.mvc.perform(get(at(page)).cookie(this.officer.cookie()));
	}

	private ResultActions send(AbstractMockHttpServletRequestBuilder<?> form) throws Exception {
		return this.mvc.perform(form.with(csrf()).cookie(this.officer.cookie()));
	}

	private String at(String page) {
		return "/s/" + this.space.slug() + "/evidence/" + page;
	}

}
