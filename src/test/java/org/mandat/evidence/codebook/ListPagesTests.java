package org.mandat.evidence.codebook;

import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.evidence.Codebook;
import org.mandat.evidence.Codebooks;
import org.mandat.evidence.Intake;
import org.mandat.evidence.coding.PassageReading;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** How a space changes its list of themes, through its pages. */
@MandatTests
class ListPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Codebooks codebooks;

	@Autowired
	private Intake intake;

	@Autowired
	private PassageReading passages;

	@Autowired
	private JdbcClient sql;

	@Autowired
	private TransactionTemplate transactions;

	private Space space;

	private Sign.Person officer;

	private String themes;

	@BeforeEach
	void signIn() {
		this.space = this.sign.space("xk", "malisheve");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.themes = "/s/" + this.space.slug() + "/evidence/themes/";
	}

	@Test
	void addsSplitsMergesEndsAndBringsBackWithNumberedVersions() throws Exception {
		int before = version();
		UUID old = coded("T08");
		change("T08/parts", "name", "Fear among <b>teachers</b>", "definition", "Teachers keep silent.", "example",
				"A teacher said nothing.", "reason", "Often said in schools")
			.andExpect(status().isSeeOther());
		String part = part("T08");
		show(part).andExpect(content().string(containsString("Fear among &lt;b&gt;teachers&lt;/b&gt;")))
			.andExpect(content().string(containsString("Often said in schools")));
		UUID fine = coded(part);
		assertThat(find(fine)).matches(
				(one) -> one.themes().equals(java.util.List.of("T08")) && one.codes().equals(java.util.List.of(part)));
		assertThat(exported("codings.csv")).as("a table says the common theme, and the own one at its end")
			.contains("\"T08\"", "\"" + part + "\"");
		assertThat(exported("codings.json")).contains("\"codes\" : [ \"" + part + "\" ]", "\"themes\" : [ \"T08\" ]");
		change(part + "/texts", "name", "Fear in schools", "definition", "Schools keep silent.", "reason", "Clearer")
			.andExpect(status().isSeeOther());
		change("T08/split", "name", "Fear of neighbours", "definition", "What neighbours say.", "name2", "Fear at work",
				"definition2", "What colleagues say.", "reason", "Two different needs")
			.andExpect(status().isSeeOther());
		assertThat(list().codable("T08")).isFalse();
		assertThat(list().codable(part)).isTrue();
		assertThat(list().now("T08")).hasSize(3).contains(part);
		assertThatThrownBy(() -> coded("T08")).as("not newly coded");
		change(part + "/merger", "into", "T07", "reason", "The same").andExpect(status().isSeeOther());
		change("T12/retirement", "reason", "Not used").andExpect(status().isSeeOther());
		assertThat(list().codable("T12")).isFalse();
		change("T12/return", "reason", "Used again").andExpect(status().isSeeOther());
		assertThat(list().codable("T12")).isTrue();
		assertThat(version()).isEqualTo(before + 6);
		assertThat(find(old)).matches((one) -> one.codes().equals(java.util.List.of("T08")));
		assertThat(this.officer.does(() -> this.passages.versions("T08"))).isNotEmpty()
			.doesNotContainKey(list().version());
		show("versions").andExpect(content().string(containsString("Two different needs")))
			.andExpect(content().string(containsString("Not used")));
		show("").andExpect(status().isOk()).andExpect(content().string(containsString("Fear at work")));
	}

	private String exported(String file) throws Exception {
		return this.mvc.perform(get("/s/" + this.space.slug() + "/evidence/" + file).cookie(this.officer.cookie()))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
	}

	@Test
	void theDatabaseItselfTakesNoEndedTheme() throws Exception {
		UUID passage = coded("T20");
		change("T21/retirement", "reason", "Not used here").andExpect(status().isSeeOther());
		assertThatThrownBy(() -> this.officer.does(() -> this.transactions.execute((status) -> this.sql.sql("""
				insert into evidence.coding (space_id, passage_id, theme, codebook_version, how)
				values (?, ?, 'T21', ?, 'hand')
				""").params(this.space.id(), passage, list().version()).update())))
			.isInstanceOf(DataIntegrityViolationException.class)
			.hasMessageContaining("not used any more");
		Integer kept = this.officer.does(() -> this.transactions.execute((status) -> this.sql.sql("""
				insert into evidence.coding (space_id, passage_id, theme, codebook_version, how)
				values (?, ?, 'T21', '1.1', 'hand')
				""").params(this.space.id(), passage).update()));
		assertThat(kept).as("coded before it ended").isEqualTo(1);
	}

	@Test
	void losesNothingThatWasTypedAndOverwritesNothing() throws Exception {
		String at = this.themes + "T09/parts";
		int version = version();
		change("T09/parts", "name", "One", "definition", "First.", "reason", "First").andExpect(status().isSeeOther());
		send(post(at).param("version", String.valueOf(version))
			.param("name", "Two")
			.param("definition", "Typed long")
			.param("reason", "Second")).andExpect(status().isConflict())
			.andExpect(content().string(containsString("Typed long")));
		change("T09/parts", "definition", "No name", "reason", "r").andExpect(status().is(422))
			.andExpect(content().string(containsString("href=\"#name\"")))
			.andExpect(content().string(containsString("No name")));
		change("T09/parts", "name", "n", "definition", "d").andExpect(status().is(422))
			.andExpect(content().string(containsString("href=\"#reason\"")));
		change("T09/merger", "into", "T09.1", "reason", "r").andExpect(status().is(422));
		change("T09/merger", "into", "T99", "reason", "r").andExpect(status().is(422));
		change("T09/texts", "name", "n", "definition", "d", "reason", "r").andExpect(status().is(422));
		change("T09/return", "reason", "r").andExpect(status().is(422));
		assertThat(version()).isEqualTo(version + 1);
	}

	@Test
	void anotherSpaceHasItsOwnListAndAMemberChangesNothing() throws Exception {
		change("T10/parts", "name", "Only here", "definition", "d", "reason", "r").andExpect(status().isSeeOther());
		Space other = this.sign.space("xk", "viti");
		Sign.Person reader = this.sign.in(other, "prevention-coordinator");
		this.mvc.perform(get("/s/" + other.slug() + "/evidence/themes").cookie(reader.cookie()))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("Only here"))));
		assertThat(reader.does(() -> this.codebooks.of(other.id())).parts()).isEmpty();
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		this.mvc.perform(get(this.themes + "T10").cookie(mayor.cookie()))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("T10/parts"))));
		this.mvc.perform(post(this.themes + "T10/parts").param("version", "0").with(csrf()).cookie(mayor.cookie()))
			.andExpect(status().isNotFound());
		show("T99").andExpect(status().isNotFound());
		show("T10/none").andExpect(status().isNotFound());
	}

	private org.mandat.evidence.coding.PassageView find(UUID passage) {
		return this.officer.does(() -> this.passages.find(passage)).orElseThrow();
	}

	private UUID coded(String code) {
		String text = "Nobody asked us anything " + Ids.next() + ".";
		UUID source = this.officer.does(() -> this.intake.take(text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
				"t.txt", new Intake.Paper("T", "minutes", java.time.LocalDate.of(2026, 3, 4), "en", false),
				java.util.List.of(new Intake.Coding(text, java.util.List.of(code), java.util.List.of(),
						java.util.Map.of(), java.util.List.of(), null, false))))
			.orElse((why) -> {
				throw new IllegalStateException(why.toString());
			});
		return this.officer.does(() -> this.passages.of(source)).getFirst().id();
	}

	private String part(String theme) {
		return list().partsOf(theme).getLast().id();
	}

	private Codebook list() {
		return this.officer.does(() -> this.codebooks.of(this.space.id()));
	}

	private int version() {
		String version = list().version();
		return version.contains("-") ? Integer.parseInt(version.substring(version.indexOf('-') + 1)) : 0;
	}

	private ResultActions change(String what, String... fields) throws Exception {
		MockHttpServletRequestBuilder form = post(this.themes + what).param("version", String.valueOf(version()));
		for (int i = 0; i < fields.length; i += 2) {
			form.param(fields[i], fields[i + 1]);
		}
		return send(form);
	}

	private ResultActions send(MockHttpServletRequestBuilder form) throws Exception {
		return this.mvc.perform(form.with(csrf()).cookie(this.officer.cookie()));
	}

	private ResultActions show(String page) throws Exception {
		String at = page.isEmpty() ? this.themes.substring(0, this.themes.length() - 1) : this.themes + page;
		return this.mvc.perform(get(at).cookie(this.officer.cookie()));
	}

}
