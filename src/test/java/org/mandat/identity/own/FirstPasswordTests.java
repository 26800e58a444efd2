package org.mandat.identity.own;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A password for who came by passkey or through the provider; once. */
@MandatTests
class FirstPasswordTests {

	private static final String OTHER = "four quite different words";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Sign.Person officer;

	@BeforeEach
	void somebody() {
		this.officer = this.sign.in(this.sign.space("test-valley", "iliri"), "education");
	}

	@Test
	void addsOneAfterAFreshProofAndOnlyOnce() throws Exception {
		this.mvc.perform(get("/account/passwords/new").cookie(this.officer.cookie())).andExpect(status().isOk());
		save("short", "short").andExpect(status().is(422));
		save(IdentityWorld.PASSWORD, OTHER).andExpect(status().is(422));
		save("", "").andExpect(status().is(422));
		save("Iliri-2026-2027", "Iliri-2026-2027").andExpect(status().is(422));
		assertThat(hasPassword()).isFalse();
		save(IdentityWorld.PASSWORD, IdentityWorld.PASSWORD).andExpect(status().isSeeOther());
		assertThat(hasPassword()).isTrue();
		save(OTHER, OTHER).andExpect(status().isNotFound());
		this.mvc.perform(get("/account/passwords/new").cookie(this.officer.cookie())).andExpect(status().isNotFound());
	}

	@Test
	void asksFirstWhoItIs() throws Exception {
		this.owner.sql()
			.sql("update identity.session set proved_at = now() - interval '11 minutes' where account_id = ?")
			.param(this.officer.account())
			.update();
		this.mvc.perform(get("/account/passwords/new").cookie(this.officer.cookie())).andExpect(status().isForbidden());
		save(IdentityWorld.PASSWORD, IdentityWorld.PASSWORD).andExpect(status().isForbidden());
		assertThat(hasPassword()).isFalse();
	}

	private ResultActions save(String password, String again) throws Exception {
		return this.mvc.perform(post("/account/passwords").param("newPassword", password)
			.param("passwordAgain", again)
			.cookie(this.officer.cookie())
			.with(csrf()));
	}

	private boolean hasPassword() {
		return this.owner.sql()
			.sql("select password_hash is not null from identity.account where id = ?")
			.param(this.officer.account())
			.query(Boolean.class)
			.single();
	}

}
