package org.mandat.identity.oversight;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A name that was mistyped is corrected once, by who appoints, and the audit says so. */
@MandatTests
class NamePagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Sign.Person officer;

	private Sign.Person holder;

	@BeforeEach
	void open() {
		this.officer = this.sign.in(this.sign.space("test-valley", "lisna"), "prevention-coordinator");
		this.holder = this.sign.in(this.officer.space(), "education");
	}

	@Test
	void correctsTheNameAndAuditsThatItWas() throws Exception {
		this.mvc.perform(get(path()).cookie(this.officer.cookie())).andExpect(status().isOk());
		keep("  Teuta Shembulli-Prova ", 0).andExpect(redirectedUrl("/s/lisna/accounts"));
		assertThat(name()).isEqualTo("Teuta Shembulli-Prova");
		assertThat(this.owner.sql()
			.sql("select act from platform.audit_entry where kind = 'person' and record_id = ?")
			.param(this.holder.id())
			.query(String.class)
			.list()).isEqualTo(List.of("person.renamed"));
	}

	@Test
	void theSecondOfTwoSeesWhatTheFirstKeptAndLosesNothing() throws Exception {
		keep("The first", 0).andExpect(status().isSeeOther());
		keep("The <second>", 0).andExpect(status().is(422))
			.andExpect(content().string(containsString("The first")))
			.andExpect(content().string(containsString("The &lt;second>")));
		assertThat(name()).isEqualTo("The first");
		keep("The second", 1).andExpect(status().isSeeOther());
	}

	@Test
	void refusesNoNameOneThatIsTooLongAndAnotherTown() throws Exception {
		String before = name();
		keep("   ", 0).andExpect(status().is(422));
		keep("n".repeat(201), 0).andExpect(status().is(422));
		Sign.Person elsewhere = this.sign.in(this.sign.space("test-valley", "luka"), "prevention-coordinator");
		this.mvc.perform(get("/s/luka/accounts/" + this.holder.tenure() + "/name").cookie(elsewhere.cookie()))
			.andExpect(status().isNotFound());
		Sign.Person mayor = this.sign.in(this.officer.space(), "mayor");
		this.mvc.perform(get(path()).cookie(mayor.cookie())).andExpect(status().isNotFound());
		assertThat(name()).isEqualTo(before);
	}

	private ResultActions keep(String name, long version) throws Exception {
		return this.mvc.perform(post(path()).param("name", name)
			.param("version", Long.toString(version))
			.cookie(this.officer.cookie())
			.with(csrf()));
	}

	private String path() {
		return "/s/lisna/accounts/" + this.holder.tenure() + "/name";
	}

	private String name() {
		return this.owner.sql()
			.sql("select name from jurisdiction.person where id = ?")
			.param(this.holder.id())
			.query(String.class)
			.single();
	}

}
