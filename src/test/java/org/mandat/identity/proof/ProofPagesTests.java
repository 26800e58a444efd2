package org.mandat.identity.proof;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.identity.IdentityWorld.Member;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mandat.identity.IdentityWorld.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Who was last asked more than ten minutes ago is asked again; nothing typed is lost. */
@MandatTests
class ProofPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Space space = new Space(new UUID(0, 0), "", "", "", "",
			org.mandat.platform.text.Text.of(java.util.Map.of("en", "")), java.util.List.of());

	private Member member = new Member("", new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));

	private Cookie session = new Cookie("mandat", "");

	@BeforeEach
	void somebody() throws Exception {
		this.space = this.sign.space("test-valley", "breza");
		this.member = IdentityWorld.member(this.context, this.space, "administrator");
		this.session = IdentityWorld.cookies(this.mvc, this.member)[0];
	}

	@Test
	void asksAgainAfterTenMinutesKeepsTheFormAndCarriesItOut() throws Exception {
		tenMinutesLater();
		this.mvc.perform(post("/s/breza/recovery").cookie(this.session).param("note", "a \"long\" <text>").with(csrf()))
			.andExpect(status().isForbidden())
			.andExpect(content().string(containsString("action=\"/s/breza/recovery\"")))
			.andExpect(content().string(containsString("name=\"note\" value=\"a &#34;long&#34; &lt;text>\"")));
		assertThat(sheets()).isZero();
		MvcResult done = this.mvc
			.perform(post("/s/breza/recovery").cookie(this.session)
				.param("_proof", "password")
				.param("_password", PASSWORD)
				.param("_form", UUID.randomUUID().toString())
				.with(csrf()))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("class=\"codes\"")))
			.andReturn();
		assertThat(sheets()).isEqualTo(1);
		this.mvc.perform(get("/account").cookie(this.session)).andExpect(status().isSeeOther());
		this.mvc.perform(post("/s/breza/recovery").cookie(IdentityWorld.cookie(done, "mandat")).with(csrf()))
			.andExpect(status().isOk());
	}

	@Test
	void doesNothingForAWrongPasswordAnEmptyOneOrANewKindOfProof() throws Exception {
		tenMinutesLater();
		for (String[] proof : new String[][] { { "password", "not this one" }, { "password", "" }, { "passkey", "" },
				{ "my word", "" } }) {
			this.mvc
				.perform(post("/s/breza/recovery").cookie(this.session)
					.param("_proof", proof[0])
					.param("_password", proof[1])
					.with(csrf()))
				.andExpect(status().isForbidden())
				.andExpect(content().string(containsString("error-summary")));
		}
		assertThat(sheets()).isZero();
	}

	@Test
	void doesAFormThatWasProvenOnce() throws Exception {
		tenMinutesLater();
		String form = UUID.randomUUID().toString();
		MvcResult done = this.mvc
			.perform(post("/s/breza/recovery").cookie(this.session)
				.param("_proof", "password")
				.param("_password", PASSWORD)
				.param("_form", form)
				.with(csrf()))
			.andReturn();
		this.mvc
			.perform(post("/s/breza/recovery").cookie(IdentityWorld.cookie(done, "mandat"))
				.param("_form", form)
				.with(csrf()))
			.andExpect(status().isOk());
		assertThat(sheets()).isEqualTo(1);
	}

	@Test
	void opensAPageAfterTheProof() throws Exception {
		tenMinutesLater();
		this.mvc.perform(get("/account/data").cookie(this.session))
			.andExpect(status().isForbidden())
			.andExpect(content().string(containsString("action=\"/account/proof\"")))
			.andExpect(content().string(containsString("name=\"to\" value=\"/account/data\"")));
		MvcResult done = this.mvc
			.perform(post("/account/proof").cookie(this.session)
				.param("to", "/account/data")
				.param("_proof", "password")
				.param("_password", PASSWORD)
				.with(csrf()))
			.andExpect(header().string("Location", "/account/data"))
			.andReturn();
		this.mvc.perform(get("/account/data").cookie(IdentityWorld.cookie(done, "mandat"))).andExpect(status().isOk());
	}

	@Test
	void asksAgainBeforeStatementsLeaveAsAFile() throws Exception {
		this.member = IdentityWorld.member(this.context, this.space, "prevention-coordinator");
		this.session = IdentityWorld.cookies(this.mvc, this.member)[0];
		for (String file : List.of("codings.csv", "codings.xlsx", "codings.json", "needs.json", "sources.csv")) {
			this.mvc.perform(get("/s/breza/evidence/" + file).cookie(this.session)).andExpect(status().isOk());
		}
		tenMinutesLater();
		for (String file : List.of("codings.csv", "codings.xlsx", "codings.json", "needs.json", "sources.csv")) {
			this.mvc.perform(get("/s/breza/evidence/" + file).cookie(this.session))
				.andExpect(status().isForbidden())
				.andExpect(content().string(containsString("action=\"/account/proof\"")));
		}
	}

	@Test
	void isNoWayAroundAPermission() throws Exception {
		Member coordinator = IdentityWorld.member(this.context, this.space, "prevention-coordinator");
		this.mvc
			.perform(post("/s/breza/recovery").cookie(IdentityWorld.cookies(this.mvc, coordinator)[0])
				.param("_proof", "password")
				.param("_password", PASSWORD)
				.with(csrf()))
			.andExpect(status().isNotFound());
	}

	private void tenMinutesLater() {
		this.owner.sql()
			.sql("update identity.session set proved_at = now() - interval '11 minutes' where account_id = ?")
			.param(this.member.account())
			.update();
		this.owner.sql().sql("delete from identity.recovery_sheet where space_id = ?").param(this.space.id()).update();
	}

	private int sheets() {
		return this.owner.sql()
			.sql("select count(*) from identity.recovery_sheet where space_id = ?")
			.param(this.space.id())
			.query(Integer.class)
			.single();
	}

}
