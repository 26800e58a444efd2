package org.mandat.identity.own;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.identity.IdentityWorld.Member;
import org.mandat.identity.session.Cleaning;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mandat.identity.IdentityWorld.PASSWORD;
import static org.mandat.identity.IdentityWorld.signIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The own account, the recovery sheet, erasure and cleaning, on the real database. */
@MandatTests
class OwnPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private IdentityData data;

	@Autowired
	private Cleaning cleaning;

	private Space space = new Space(new UUID(0, 0), "", "", "", "",
			org.mandat.platform.text.Text.of(java.util.Map.of("en", "")), java.util.List.of());

	private Member member = new Member("", new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));

	@BeforeEach
	void somebody() {
		this.space = this.sign.space("test-valley", "breza");
		this.member = IdentityWorld.member(this.context, this.space, "administrator");
	}

	@Test
	void endsTheOtherSessionsAndOnlyOwnOnes() throws Exception {
		Cookie[] here = IdentityWorld.cookies(this.mvc, this.member);
		Cookie[] there = IdentityWorld.cookies(this.mvc, this.member);
		Member other = IdentityWorld.member(this.context, this.space, "administrator");
		IdentityWorld.cookies(this.mvc, other);
		UUID foreign = this.owner.sql()
			.sql("select id from identity.session where account_id = ?")
			.param(other.account())
			.query(UUID.class)
			.single();
		this.mvc.perform(post("/account/sign-outs").param("session", foreign.toString()).cookie(here).with(csrf()))
			.andExpect(status().isNotFound());
		this.mvc.perform(post("/account/sign-outs").param("session", "others").cookie(here).with(csrf()))
			.andExpect(status().isSeeOther());
		this.mvc.perform(get("/account").cookie(there)).andExpect(status().isSeeOther());
		this.mvc.perform(get("/account").cookie(here)).andExpect(status().isOk());
	}

	@Test
	void changesThePasswordOnlyForWhoKnowsIt() throws Exception {
		Cookie[] here = IdentityWorld.cookies(this.mvc, this.member);
		Cookie[] there = IdentityWorld.cookies(this.mvc, this.member);
		String fresh = "krejt tjetër radhë fjalësh";
		this.mvc
			.perform(post("/account/password").cookie(here)
				.with(csrf())
				.param("currentPassword", "not this one at all")
				.param("newPassword", fresh)
				.param("passwordAgain", fresh))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("#current")));
		this.mvc
			.perform(post("/account/password").cookie(here)
				.with(csrf())
				.param("currentPassword", PASSWORD)
				.param("newPassword", fresh)
				.param("passwordAgain", fresh))
			.andExpect(status().isSeeOther());
		this.mvc.perform(get("/account").cookie(there)).andExpect(status().isSeeOther());
		this.mvc.perform(signIn(this.member.login(), PASSWORD)).andExpect(status().is(422));
		this.mvc.perform(signIn(this.member.login(), fresh)).andExpect(status().isSeeOther());
	}

	@Test
	void readsInTheLanguageOfTheAccountWhereTheBrowserHasNone() throws Exception {
		Cookie[] here = IdentityWorld.cookies(this.mvc, this.member);
		this.mvc.perform(post("/account/language").param("language", "sr-Latn").cookie(here).with(csrf()))
			.andExpect(status().isSeeOther());
		this.mvc.perform(get("/account").cookie(here).header("Accept-Language", "en"))
			.andExpect(content().string(containsString("<html lang=\"sr-Latn\">")));
		this.mvc.perform(get("/account").cookie(here[0], new Cookie("mandat-language", "sq")))
			.andExpect(content().string(containsString("<html lang=\"sq\">")));
	}

	@Test
	void givesOneFileOfAllThatIsKnown() throws Exception {
		Cookie[] here = IdentityWorld.cookies(this.mvc, this.member);
		this.mvc.perform(get("/account/data.json").cookie(here))
			.andExpect(status().isOk())
			.andExpect(jsonPath("$.spaces[0].space.en").value("Breza"))
			.andExpect(jsonPath("$.spaces[0].identity.login").value(this.member.login()));
	}

	@Test
	void closesTheAccountOfAPersonWhoIsErased() throws Exception {
		IdentityWorld.cookies(this.mvc, this.member);
		Walls.run(Reader.system(this.space.id()), () -> this.data.erase(this.member.person()));
		this.mvc.perform(signIn(this.member.login(), PASSWORD)).andExpect(status().is(422));
		assertThat(this.owner.sql()
			.sql("select count(*) from identity.account where login = ? or id = ? and password_hash is not null")
			.params(this.member.login(), this.member.account())
			.query(Integer.class)
			.single()).isZero();
	}

	@Test
	void makesANewRecoverySheetAndVoidsTheOldOne() throws Exception {
		Cookie[] here = IdentityWorld.cookies(this.mvc, this.member);
		for (int i = 0; i < 2; i++) {
			this.mvc.perform(post("/s/breza/recovery").cookie(here).with(csrf()))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString("class=\"codes\"")));
		}
		assertThat(this.owner.sql()
			.sql("select count(*) from identity.recovery_sheet where space_id = ? and void_at is null")
			.param(this.space.id())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void cleansWhatNobodyNeeds() throws Exception {
		Cookie[] here = IdentityWorld.cookies(this.mvc, this.member);
		this.owner.sql()
			.sql("update identity.session set ended_at = now() - interval '40 days' where account_id = ?")
			.param(this.member.account())
			.update();
		Cookie[] now = IdentityWorld.cookies(this.mvc, this.member);
		assertThat(this.cleaning.clean()).isPositive();
		this.mvc.perform(get("/account").cookie(here)).andExpect(status().isSeeOther());
		this.mvc.perform(get("/account").cookie(now)).andExpect(status().isOk());
	}

}
