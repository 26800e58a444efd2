package org.mandat.evidence.version;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.evidence.coding.BulkCodings;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.evidence.coding.PassageView;
import org.mandat.evidence.coding.Statement;
import org.mandat.evidence.sentence.Span;
import org.mandat.evidence.source.Import;
import org.mandat.evidence.source.SourceFacts;
import org.mandat.evidence.source.SourceImports;
import org.mandat.evidence.source.SourceReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A new version of a paper: what moves, what waits, and that nothing is lost. */
@MandatTests
class VersionTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private SourceImports imports;

	@Autowired
	private SourceReading sources;

	@Autowired
	private BulkCodings codings;

	@Autowired
	private PassageReading passages;

	@Autowired
	private Versions versions;

	private Space space;

	private Sign.Person officer;

	private String stamp;

	private UUID old;

	@BeforeEach
	void bringAndCode() {
		this.space = this.sign.space("xk", "kline");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.stamp = "Number " + Ids.next() + " is its mark.";
		String text = "The road is closed. People fear being branded as spies here. Nobody plans for the next year. "
				+ this.stamp;
		this.old = bring(text, null);
		code(text, "branded as spies");
		code(text, "Nobody plans for the next year.");
	}

	@Test
	void carriesOverWhatStandsAndShowsTheRest() throws Exception {
		List<PassageView> before = this.officer.does(() -> this.passages.of(this.old));
		String text = "A new beginning. People fear being\nbranded as spies here. Nobody plans now for the next year. "
				+ this.stamp;
		UUID now = bring(text, this.old);
		List<PassageView> moved = this.officer.does(() -> this.passages.of(now));
		assertThat(moved).hasSize(1);
		assertThat(moved.getFirst().id()).isEqualTo(before.getFirst().id());
		assertThat(moved.getFirst().words()).isEqualTo("branded as spies");
		assertThat(text.substring(moved.getFirst().span().start(), moved.getFirst().span().end()))
			.isEqualTo("branded as spies");
		assertThat(this.officer.does(() -> this.passages.of(this.old))).hasSize(1);
		show(now.toString()).andExpect(content().string(containsString("/changes")));
		show(this.old.toString()).andExpect(content().string(containsString("/evidence/sources/" + now)));
		show("").andExpect(content().string(not(containsString("/evidence/sources/" + this.old))));
		show(now + "/changes").andExpect(status().isOk())
			.andExpect(content().string(containsString("Nobody plans for the next year.")))
			.andExpect(content().string(containsString("Nobody plans now for the next year.")));
		String decide = now + "/changes/" + before.getLast().id();
		send(post(at(decide))).andExpect(status().is(422));
		send(post(at(decide)).param("decision", "carry").param("sentence", "99")).andExpect(status().is(422));
		send(post(at(decide)).param("decision", "carry").param("sentence", "3")).andExpect(status().isSeeOther());
		send(post(at(decide)).param("decision", "stay")).andExpect(status().isNotFound());
		assertThat(this.officer.does(() -> this.passages.of(now))).extracting(PassageView::words)
			.contains("Nobody plans now for the next year.");
		assertThat(this.officer.does(() -> this.versions.counts(now))).isEqualTo(new Versions.Counts(2, 0));
	}

	@Test
	void leavesACodingWhereItWasSaid() throws Exception {
		UUID now = bring("Everything is different. " + this.stamp, this.old);
		assertThat(this.officer.does(() -> this.versions.counts(now))).isEqualTo(new Versions.Counts(0, 2));
		for (LeftPassage left : this.officer.does(() -> this.versions.open(now))) {
			send(post(at(now + "/changes/" + left.id())).param("decision", "stay")).andExpect(status().isSeeOther());
		}
		assertThat(this.officer.does(() -> this.versions.open(now))).isEmpty();
		assertThat(this.officer.does(() -> this.passages.of(this.old))).hasSize(2);
	}

	@Test
	void hasOneVersionAfterEach() {
		bring("A second version. " + this.stamp, this.old);
		Import third = this.officer
			.does(() -> this.imports.bring(("A third version. " + this.stamp).getBytes(StandardCharsets.UTF_8), "c.txt",
					facts(this.old), false));
		assertThat(third).isInstanceOf(Import.Unreadable.class);
	}

	@Test
	void correctsTheFactsAndTellsWhoCameSecond() throws Exception {
		String edit = this.old + "/facts";
		show(edit).andExpect(status().isOk()).andExpect(content().string(containsString("value=\"Talk\"")));
		send(facts(edit, "Talk of spring", "0")).andExpect(status().isSeeOther());
		assertThat(this.officer.does(() -> this.passages.of(this.old))).extracting(PassageView::saidIn)
			.containsOnly("Talk of spring");
		send(facts(edit, "Talk of autumn", "0")).andExpect(status().isConflict())
			.andExpect(content().string(containsString("Talk of spring")))
			.andExpect(content().string(containsString("Talk of autumn")));
		send(facts(edit, " ", "1")).andExpect(status().is(422));
		send(facts(edit, "Bisedë", "1").param("language", "sq")).andExpect(status().isSeeOther());
		assertThat(this.officer.does(() -> this.sources.find(this.old)).orElseThrow().language()).isEqualTo("sq");
	}

	private MockHttpServletRequestBuilder facts(String page, String title, String version) {
		return post(at(page)).param("title", title)
			.param("kind", "minutes")
			.param("on", "2026-03-05")
			.param("version", version);
	}

	private UUID bring(String text, UUID replaces) {
		return ((Import.Imported) this.officer
			.does(() -> this.imports.bring(text.getBytes(StandardCharsets.UTF_8), "t.txt", facts(replaces), false)))
			.source();
	}

	private void code(String text, String words) {
		int at = text.indexOf(words);
		this.officer.does(() -> this.codings.keep(this.old, List.of(new Statement(new Span(at, at + words.length()),
				List.of("T08"), List.of("N10"), Map.of(), List.of(), null, false, "hand"))));
	}

	private static SourceFacts facts(UUID replaces) {
		return new SourceFacts("Talk", "minutes", LocalDate.of(2026, 3, 4), null, null, "en", false, false, null,
				replaces);
	}

	private String at(String page) {
		return "/s/" + this.space.slug() + "/evidence/sources" + (page.isEmpty() ? "" : "/" + page);
	}

	private ResultActions show(String page) throws Exception {
		return this.mvc.perform(get(at(page)).cookie(this.officer.cookie()));
	}

	private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
		return this.mvc.perform(form.with(csrf()).cookie(this.officer.cookie()));
	}

}
