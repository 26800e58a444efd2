package org.mandat.identity.oversight;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** An administrator signs somebody of the own space out; nobody else's. */
@MandatTests
class OversightPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Sign.Person administrator;

	private Sign.Person holder;

	@BeforeEach
	void open() {
		Space space = this.sign.space("test-valley", "lisna");
		this.administrator = this.sign.in(space, "administrator");
		this.holder = this.sign.in(space, "education");
	}

	@Test
	void endsOneSessionAndTellsThePerson() throws Exception {
		this.mvc
			.perform(get(path("sessions")).cookie(this.administrator.cookie())
				.cookie(new Cookie("mandat-language", "en")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Sign out there")));
		this.mvc.perform(end(session(this.holder))).andExpect(status().isSeeOther());
		this.mvc.perform(get("/account").cookie(this.holder.cookie())).andExpect(status().isSeeOther());
		assertThat(acts()).containsExactly("identity.session-ended-by-another");
		assertThat(this.owner.sql()
			.sql("select subject from platform.mail where tenure_id = ?")
			.param(this.holder.tenure())
			.query(String.class)
			.list()).containsExactly("identity.mail.sessionEnded.subject");
		this.mvc.perform(end(session(this.holder))).andExpect(status().isNotFound());
		assertThat(acts()).hasSize(1);
	}

	@Test
	void endsAllOfThem() throws Exception {
		this.mvc.perform(end("all")).andExpect(status().isSeeOther());
		this.mvc.perform(get("/account").cookie(this.holder.cookie())).andExpect(status().isSeeOther());
		this.mvc.perform(end("all")).andExpect(status().isNotFound());
	}

	@Test
	void isNotThereForTheOwnForAnothersSessionAndForAnotherTown() throws Exception {
		Sign.Person third = this.sign.in(this.holder.space(), "mayor");
		this.mvc.perform(end(session(third))).andExpect(status().isNotFound());
		this.mvc.perform(get("/account").cookie(third.cookie())).andExpect(status().isOk());
		this.mvc
			.perform(get("/s/lisna/accounts/" + this.administrator.tenure() + "/sessions")
				.cookie(this.administrator.cookie()))
			.andExpect(status().isNotFound());
		Sign.Person elsewhere = this.sign.in(this.sign.space("test-valley", "luka"), "administrator");
		this.mvc
			.perform(post("/s/luka/accounts/" + this.holder.tenure() + "/sign-outs").param("session", "all")
				.cookie(elsewhere.cookie())
				.with(csrf()))
			.andExpect(status().isNotFound());
		Sign.Person coordinator = this.sign.in(this.holder.space(), "prevention-coordinator");
		this.mvc.perform(get(path("sessions")).cookie(coordinator.cookie())).andExpect(status().isNotFound());
		this.mvc.perform(get("/account").cookie(this.holder.cookie())).andExpect(status().isOk());
	}

	@Test
	void wantsAFreshProof() throws Exception {
		this.owner.sql()
			.sql("update identity.session set proved_at = now() - interval '11 minutes' where account_id = ?")
			.param(this.administrator.account())
			.update();
		this.mvc.perform(end("all")).andExpect(status().isForbidden());
		this.mvc.perform(get("/account").cookie(this.holder.cookie())).andExpect(status().isOk());
	}

	private MockHttpServletRequestBuilder end(String session) {
		return post(path("sign-outs")).param("session", session).cookie(this.administrator.cookie()).with(csrf());
	}

	private String path(String more) {
		return "/s/lisna/accounts/" + this.holder.tenure() + "/" + more;
	}

	private String session(Sign.Person person) {
		return this.owner.sql()
			.sql("select id from identity.session where account_id = ?")
			.param(person.account())
			.query(UUID.class)
			.single()
			.toString();
	}

	private List<String> acts() {
		return this.owner.sql()
			.sql("select act from platform.audit_entry where kind = 'tenure' and record_id = ?")
			.param(this.holder.tenure())
			.query(String.class)
			.list();
	}

}
