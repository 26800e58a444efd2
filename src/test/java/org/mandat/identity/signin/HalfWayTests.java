package org.mandat.identity.signin;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.identity.IdentityWorld.Member;
import org.mandat.identity.Telephone;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mandat.identity.IdentityWorld.PASSWORD;
import static org.mandat.identity.IdentityWorld.signIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Who has shown the password and not yet the code: what that opens, and for how long. */
@MandatTests
class HalfWayTests {

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

	private Telephone telephone;

	@BeforeEach
	void withTwoFactors() throws Exception {
		this.member = IdentityWorld.guarded(this.context, this.sign.space("test-valley", "gurra"),
				"prevention-coordinator");
		this.telephone = Telephone.setUp(this.mvc, IdentityWorld.cookies(this.mvc, this.member)[0]);
	}

	@Test
	void opensNothingAndIsNoSession() throws Exception {
		Cookie half = half();
		assertThat(sessions()).as("the one that set the factor up").isEqualTo(1);
		for (String path : new String[] { "/", "/account", "/s/gurra/today", "/s/gurra/posts" }) {
			for (String name : new String[] { "mandat", "mandat-half" }) {
				assertThat(this.mvc.perform(get(path).cookie(new Cookie(name, half.getValue())))
					.andReturn()
					.getResponse()
					.getHeader("Location")).as(path).startsWith("/sign-in");
			}
		}
	}

	@Test
	void becomesASessionWithASecretOfItsOwnByTheCode() throws Exception {
		Cookie half = half();
		var in = this.mvc
			.perform(
					post("/sign-in/code").cookie(half).param("code", this.telephone.recovery().getFirst()).with(csrf()))
			.andReturn();
		assertThat(IdentityWorld.cookie(in, "mandat").getValue()).isNotEqualTo(half.getValue());
		assertThat(in.getResponse().getHeaders("Set-Cookie"))
			.anyMatch((cookie) -> cookie.startsWith("mandat-half=;") && cookie.contains("Max-Age=0"));
	}

	@Test
	void isOverWhenTheAccountWasClosedMeanwhile() throws Exception {
		Cookie half = half();
		this.owner.sql()
			.sql("update identity.account set closed_at = now() where id = ?")
			.param(this.member.account())
			.update();
		assertThat(this.mvc
			.perform(
					post("/sign-in/code").cookie(half).param("code", this.telephone.recovery().getFirst()).with(csrf()))
			.andReturn()
			.getResponse()
			.getStatus()).isNotEqualTo(303);
		assertThat(sessions()).isEqualTo(1);
		assertThat(this.owner.sql()
			.sql("select count(*) from platform.audit_entry where record_id = ? and act = 'identity.signed-in'")
			.param(this.member.account())
			.query(Integer.class)
			.single()).as("only the one that set the factor up").isEqualTo(1);
	}

	private Cookie half() throws Exception {
		return IdentityWorld.cookie(this.mvc.perform(signIn(this.member.login(), PASSWORD)).andReturn(), "mandat-half");
	}

	private int sessions() {
		return this.owner.sql()
			.sql("select count(*) from identity.session where account_id = ?")
			.param(this.member.account())
			.query(Integer.class)
			.single();
	}

}
