package org.mandat.evidence;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.mandat.evidence.coding.Coded;
import org.mandat.evidence.coding.Codings;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.evidence.coding.PassageView;
import org.mandat.evidence.coding.Statement;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.search.SearchIndex;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** An officer who codes, and what the pages of needs let one do. */
abstract class NeedWorld {

	@Autowired
	MockMvc mvc;

	@Autowired
	Sign sign;

	@Autowired
	SourceImports imports;

	@Autowired
	SourceReading sources;

	@Autowired
	Codings codings;

	@Autowired
	PassageReading passages;

	@Autowired
	Needs needs;

	@Autowired
	SearchIndex search;

	Space space;

	Sign.Person officer;

	String at;

	@BeforeEach
	void signIn() {
		this.space = this.sign.space("xk", "viti");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.at = "/s/" + this.space.slug() + "/evidence/";
	}

	int merge(String kind, String into) throws Exception {
		return send("needs/" + kind + "/merger", "into", into, "version", 1).andReturn().getResponse().getStatus();
	}

	String create(String statement) throws Exception {
		String place = send("needs", "statement", statement).andExpect(status().isSeeOther())
			.andReturn()
			.getResponse()
			.getHeader("Location");
		return String.valueOf(place).replaceAll(".*/", "");
	}

	void say(String kind, String lang, String statement, boolean same, long version) throws Exception {
		MockHttpServletRequestBuilder form = post(this.at + "needs/" + kind).param("statement", statement)
			.param("state", "open")
			.param("version", String.valueOf(version));
		this.mvc
			.perform((same ? form.param("same", "true") : form).with(csrf()).cookie(this.officer.cookie(), in(lang)))
			.andExpect(status().isSeeOther());
	}

	NeedSummary need(String kind) {
		return this.officer.does(() -> this.needs.ofKind(kind)).orElseThrow();
	}

	UUID code(UUID source, int n, String... needs) {
		return keep(source, n, List.of(needs), Map.of());
	}

	UUID keep(UUID source, int n, List<String> needs, Map<String, String> attributes) {
		this.officer.does(() -> {
			var sentence = this.sources.sentence(source, n).orElseThrow();
			Statement said = new Statement(sentence.span(), List.of("T25"), needs, attributes, List.of(), null, false,
					"hand");
			// Whatever was done to the sentence before: the version is counted up from
			// nothing.
			Coded done = new Coded.Stale();
			for (long version = 0; done instanceof Coded.Stale; version++) {
				done = this.codings.keep(source, n, version, said);
			}
			return done;
		});
		return this.officer.does(() -> this.passages.of(source))
			.stream()
			.filter((one) -> one.sentence() == n)
			.map(PassageView::id)
			.findFirst()
			.orElseThrow();
	}

	UUID bring(String text) {
		return ((Import.Imported) this.officer
			.does(() -> this.imports.bring((text + Ids.next()).getBytes(StandardCharsets.UTF_8), "t.txt",
					new SourceFacts("Talk", "minutes", LocalDate.of(2026, 3, 4), null, null, "en", false, false, null),
					false)))
			.source();
	}

	ResultActions show(String page) throws Exception {
		return this.mvc.perform(get(java.net.URI.create(this.at + page)).cookie(this.officer.cookie(), in("en")));
	}

	ResultActions send(String to, Object... fields) throws Exception {
		MockHttpServletRequestBuilder form = post(this.at + to);
		for (int i = 0; i < fields.length; i += 2) {
			form.param(String.valueOf(fields[i]), String.valueOf(fields[i + 1]));
		}
		return this.mvc.perform(form.with(csrf()).cookie(this.officer.cookie(), in("en")));
	}

	static Cookie in(String language) {
		return new Cookie("mandat-language", language);
	}

}
