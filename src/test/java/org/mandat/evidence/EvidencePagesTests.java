package org.mandat.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The pages of evidence as a coordinator and a police member meet them. */
@MandatTests
class EvidencePagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private SourceImports imports;

	@Autowired
	private Posts posts;

	private Space space;

	private Sign.Person officer;

	private String at;

	@BeforeEach
	void signIn() {
		this.space = this.sign.space("xk", "dragash");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.at = "/s/" + this.space.slug() + "/evidence/";
	}

	@Test
	void bringsAFileInAndLeadsToIt() throws Exception {
		MockMultipartFile file = new MockMultipartFile("file", "talk.txt", "text/plain",
				("Nobody came. <b>bold</b> " + Ids.next()).getBytes(StandardCharsets.UTF_8));
		this.mvc
			.perform(multipart(this.at + "sources").file(file)
				.param("title", "Talk <script>")
				.param("kind", "minutes")
				.param("on", "2026-03-04")
				.with(csrf())
				.cookie(this.officer.cookie()))
			.andExpect(status().isSeeOther())
			.andExpect(header().string("Location", matchesPattern(".*/evidence/sources/[0-9a-f-]{36}")));
		show("sources").andExpect(status().isOk())
			.andExpect(content().string(containsString("Talk &lt;script&gt;")))
			.andExpect(content().string(not(containsString("Talk <script>"))));
	}

	@Test
	void keepsWhatWasTypedWhenSomethingIsMissing() throws Exception {
		this.mvc
			.perform(multipart(this.at + "sources").file(new MockMultipartFile("file", new byte[0]))
				.param("kind", "minutes")
				.param("event", "Meeting in spring")
				.param("on", "soon")
				.with(csrf())
				.cookie(this.officer.cookie()))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("Meeting in spring")))
			.andExpect(content().string(containsString("href=\"#title\"")))
			.andExpect(content().string(containsString("href=\"#file\"")));
	}

	@Test
	void offersToCertifyWhenAMarkingIsFound() throws Exception {
		this.mvc
			.perform(multipart(this.at + "sources").file(new MockMultipartFile("file", new byte[0]))
				.param("title", "T")
				.param("kind", "minutes")
				.param("on", "2026-03-04")
				.param("text", "POVERLJIVO\n\nTekst.")
				.with(csrf())
				.cookie(this.officer.cookie()))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("POVERLJIVO")))
			.andExpect(content().string(containsString("name=\"lifted\"")));
	}

	@Test
	void codesASentenceFromItsFormAndShowsTheNeed() throws Exception {
		UUID source = bring();
		String desk = "sources/" + source + "/coding";
		show(desk + "?sentence=2").andExpect(status().isOk())
			.andExpect(content().string(containsString("aria-current=\"true\"")))
			.andExpect(content().string(containsString("spies")));
		send(post(this.at + desk + "/2").param("theme1", "T08")
			.param("words", "branded as spies")
			.param("needs", "N10")
			.param("flags", "X-SML")
			.param("role", "municipal_staff")
			.param("version", "0")).andExpect(status().isSeeOther());
		send(post(this.at + desk + "/2").param("theme1", "T07").param("version", "0")).andExpect(status().isConflict());
		send(post(this.at + desk + "/1").param("version", "0")).andExpect(status().is(422));
		send(post(this.at + desk + "/1").param("theme1", "T08").param("words", "not there").param("version", "0"))
			.andExpect(status().is(422));
		show("needs").andExpect(status().isOk()).andExpect(content().string(containsString("N10")));
		show("needs/N10").andExpect(status().isOk())
			.andExpect(content().string(containsString("branded as spies")))
			.andExpect(content().string(containsString("thread__bead--loose")));
		show("themes").andExpect(status().isOk())
			.andExpect(content().string(containsString("T35")))
			.andExpect(content().string(containsString("href=\"" + this.at + "needs\"")))
			.andExpect(content().string(containsString("href=\"" + this.at + "sources\"")));
		send(post(this.at + "needs/N10").param("state", "parked").param("version", "0")).andExpect(status().is(422));
		send(post(this.at + "needs/N10").param("state", "planned").param("urgency", "soon").param("version", "0"))
			.andExpect(status().isSeeOther());
		send(post(this.at + "needs/N10").param("state", "open").param("version", "0")).andExpect(status().isConflict());
	}

	@Test
	void speaksEveryLanguageOfTheProduct() throws Exception {
		UUID source = bring();
		for (String language : new String[] { "en", "sq", "sr-Cyrl", "sr-Latn" }) {
			for (String page : new String[] { "sources", "sources/new", "sources/" + source,
					"sources/" + source + "/coding?sentence=2", "needs", "themes" }) {
				this.mvc
					.perform(get(this.at + page).cookie(this.officer.cookie(), new Cookie("mandat-language", language)))
					.andExpect(status().is2xxSuccessful())
					.andExpect(content().string(containsString("<html lang=\"" + language + "\">")));
			}
		}
	}

	@Test
	void isNotThereForAPoliceMemberOrAWrongAddress() throws Exception {
		Walls.as(Reader.system(this.space.id()), () -> this.posts.add("police-station-commander"));
		Sign.Person police = this.sign.in(this.space, "police-station-commander");
		for (String page : new String[] { "sources", "needs" }) {
			this.mvc.perform(get(this.at + page).cookie(police.cookie())).andExpect(status().isNotFound());
		}
		this.mvc.perform(get(this.at + "themes").cookie(police.cookie()))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("/evidence/sources"))));
		show("sources/" + Ids.next()).andExpect(status().isNotFound());
		show("sources/none").andExpect(status().isNotFound());
		show("sources/" + bring() + "/coding?sentence=99").andExpect(status().isNotFound());
		show("sources?after=rubbish&kind=none&language=%22").andExpect(status().isOk());
		show("needs/N99").andExpect(status().isNotFound());
	}

	private UUID bring() {
		String text = "The road was closed. People fear being branded as spies in our small community. " + Ids.next();
		return ((Import.Imported) this.officer
			.does(() -> this.imports.bring(text.getBytes(StandardCharsets.UTF_8), "t.txt",
					new SourceFacts("Talk", "minutes", LocalDate.of(2026, 3, 4), null, null, null, false, false, null),
					false)))
			.source();
	}

	private org.springframework.test.web.servlet.ResultActions show(String page) throws Exception {
		return this.mvc.perform(get(java.net.URI.create(this.at + page)).cookie(this.officer.cookie()));
	}

	private org.springframework.test.web.servlet.ResultActions send(MockHttpServletRequestBuilder form)
			throws Exception {
		return this.mvc.perform(form.with(csrf()).cookie(this.officer.cookie()));
	}

}
