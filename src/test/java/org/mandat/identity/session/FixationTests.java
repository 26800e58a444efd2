package org.mandat.identity.session;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.identity.IdentityWorld.Member;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.identity.IdentityWorld.PASSWORD;
import static org.mandat.identity.IdentityWorld.signIn;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A session that a stranger put into the browser is never the person's; all end. */
@MandatTests
class FixationTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Member member = new Member("", new java.util.UUID(0, 0), new java.util.UUID(0, 0),
			new java.util.UUID(0, 0));

	@BeforeEach
	void somebody() {
		this.member = IdentityWorld.member(this.context, this.sign.space("test-valley", "iliri"), "education");
	}

	@Test
	void aTokenThatWasInTheBrowserBeforeOpensNothingAfterwards() throws Exception {
		Cookie planted = new Cookie("mandat", "a-token-that-a-stranger-has-put-there");
		Cookie given = IdentityWorld.cookie(this.mvc.perform(signIn(this.member.login(), PASSWORD).cookie(planted))
			.andExpect(status().isSeeOther())
			.andReturn(), "mandat");
		assertThat(given.getValue()).isNotEqualTo(planted.getValue()).hasSize(43);
		account(planted).andExpect(status().isSeeOther());
		account(given).andExpect(status().isOk());
	}

	@Test
	void aSecondSignInGivesASecondTokenAndAStrangersBrowserIsNotTakenForKnown() throws Exception {
		Cookie[] first = IdentityWorld.cookies(this.mvc, this.member);
		Cookie planted = new Cookie("mandat-browser", "a-browser-that-a-stranger-has-put-there");
		Cookie second = IdentityWorld.cookie(
				this.mvc.perform(signIn(this.member.login(), PASSWORD).cookie(planted)).andReturn(), "mandat-browser");
		assertThat(second.getValue()).isNotEqualTo(planted.getValue()).isNotEqualTo(first[1].getValue());
	}

	@Test
	void endsAfterEightHoursUnseenAndAfterFourteenDays() throws Exception {
		Cookie session = IdentityWorld.cookies(this.mvc, this.member)[0];
		account(session).andExpect(status().isOk());
		change("seen_at = now() - interval '7 hours 59 minutes'");
		account(session).andExpect(status().isOk());
		change("seen_at = now() - interval '8 hours 1 minute'");
		account(session).andExpect(status().isSeeOther());
		change("seen_at = now(), ends_at = now() + interval '1 minute'");
		account(session).andExpect(status().isOk());
		change("ends_at = now()");
		account(session).andExpect(status().isSeeOther());
	}

	@Test
	void livesFourteenDaysAtMost() throws Exception {
		IdentityWorld.cookies(this.mvc, this.member);
		assertThat(this.owner.sql()
			.sql("select ends_at - made_at = interval '336 hours' from identity.session where account_id = ?")
			.param(this.member.account())
			.query(Boolean.class)
			.single()).isTrue();
	}

	private ResultActions account(Cookie session) throws Exception {
		return this.mvc.perform(get("/account").cookie(session));
	}

	private void change(String set) {
		this.owner.sql()
			.sql("update identity.session set " + set + " where account_id = ?")
			.param(this.member.account())
			.update();
	}

}
