package org.mandat.identity.proof;

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

import static org.hamcrest.Matchers.containsString;
import static org.mandat.identity.IdentityWorld.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** After half an hour without a click sensitive rooms ask once more who it is. */
@MandatTests
class RestTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	private Member member = new Member("", new java.util.UUID(0, 0), new java.util.UUID(0, 0),
			new java.util.UUID(0, 0));

	private Cookie session = new Cookie("mandat", "");

	@BeforeEach
	void somebody() throws Exception {
		this.space = this.sign.space("test-valley", "iliri");
		this.member = IdentityWorld.member(this.context, this.space, "prevention-coordinator");
		this.session = IdentityWorld.cookies(this.mvc, this.member)[0];
	}

	@Test
	void asksAtTheDoorOfASensitiveRoomUntilItIsShownAndElsewhereNot() throws Exception {
		this.mvc.perform(get("/s/iliri/evidence/sources").cookie(this.session)).andExpect(status().isOk());
		rests("31 minutes");
		this.mvc.perform(get("/s/iliri/today").cookie(this.session)).andExpect(status().isOk());
		for (int click = 0; click < 2; click++) {
			this.mvc.perform(get("/s/iliri/evidence/sources").cookie(this.session)).andExpect(status().isForbidden());
		}
		this.mvc.perform(get("/s/iliri/work/tasks").cookie(this.session)).andExpect(status().isOk());
	}

	@Test
	void keepsWhatWasTypedAndCarriesItOutOnceItIsShown() throws Exception {
		rests("2 hours");
		this.mvc
			.perform(post("/s/iliri/evidence/notes").param("words", "What I had <typed> before the telephone rang")
				.cookie(this.session)
				.with(csrf()))
			.andExpect(status().isForbidden())
			.andExpect(content().string(containsString("What I had &lt;typed> before the telephone rang")));
		this.session = IdentityWorld.cookie(
				this.mvc
					.perform(post("/account/proof").param("to", "/s/iliri/evidence/sources")
						.param("_proof", "password")
						.param("_password", PASSWORD)
						.cookie(this.session)
						.with(csrf()))
					.andExpect(status().isSeeOther())
					.andReturn(),
				"mandat");
		this.mvc.perform(get("/s/iliri/evidence/sources").cookie(this.session)).andExpect(status().isOk());
	}

	@Test
	void aPasswordThatWasTypedIsNotSentBackInAPage() throws Exception {
		this.owner.sql()
			.sql("update identity.session set proved_at = now() - interval '11 minutes' where account_id = ?")
			.param(this.member.account())
			.update();
		this.mvc
			.perform(post("/account/passwords").param("newPassword", "four hidden words walk")
				.cookie(this.session)
				.with(csrf()))
			.andExpect(status().isForbidden())
			.andExpect(content().string(org.hamcrest.Matchers.not(containsString("four hidden words walk"))));
	}

	@Test
	void twentyNineMinutesAreNoRest() throws Exception {
		rests("29 minutes");
		this.mvc.perform(get("/s/iliri/evidence/sources").cookie(this.session)).andExpect(status().isOk());
	}

	private void rests(String howLong) {
		this.owner.sql()
			.sql("update identity.session set seen_at = now() - cast(? as interval),"
					+ " proved_at = now() - cast(? as interval) where account_id = ?")
			.params(howLong, howLong, this.member.account())
			.update();
	}

}
