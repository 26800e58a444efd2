package org.mandat.identity.factor;

import java.util.List;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.identity.IdentityWorld.Member;
import org.mandat.identity.Telephone;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.mandat.identity.IdentityWorld.PASSWORD;
import static org.mandat.identity.IdentityWorld.signIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Password and code through the pages, on the real database. */
@MandatTests
class FactorPagesTests {

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
		Space space = this.sign.space("test-valley", "gurra");
		this.member = IdentityWorld.guarded(this.context, space, "prevention-coordinator");
	}

	@Test
	void aPasswordAloneOpensNothingButTheWayToTheSecondFactor() throws Exception {
		Cookie session = IdentityWorld.cookies(this.mvc, this.member)[0];
		for (String path : List.of("/", "/account", "/account/data", "/s/gurra", "/s/gurra/today", "/s/gurra/posts")) {
			this.mvc.perform(get(path).cookie(session))
				.andExpect(status().isSeeOther())
				.andExpect(header().string("Location", "/account/second-factor/new"));
		}
		this.mvc.perform(post("/account/recovery-codes").cookie(session).with(csrf()))
			.andExpect(header().string("Location", "/account/second-factor/new"));
		this.mvc.perform(get("/account/second-factor/new").cookie(session)).andExpect(status().isOk());
	}

	@Test
	void setsTheAppUpAndAsksForItsCodeFromThenOn() throws Exception {
		Telephone app = app();
		MvcResult first = this.mvc.perform(signIn(this.member.login(), PASSWORD).param("to", "/s/gurra/today"))
			.andExpect(header().string("Location", "/sign-in/code?to=%2Fs%2Fgurra%2Ftoday"))
			.andReturn();
		Cookie half = IdentityWorld.cookie(first, "mandat-half");
		assertThat(first.getResponse().getHeaders("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("mandat="));
		this.mvc.perform(get("/s/gurra/today").cookie(half)).andExpect(status().isSeeOther());
		this.mvc.perform(get("/sign-in/code").cookie(half)).andExpect(status().isOk());
		MvcResult second = this.mvc.perform(code(half, app.next()).param("to", "/s/gurra/today"))
			.andExpect(header().string("Location", "/s/gurra/today"))
			.andReturn();
		this.mvc.perform(get("/s/gurra/today").cookie(IdentityWorld.cookie(second, "mandat")))
			.andExpect(status().isOk());
	}

	@Test
	void takesACodeOnce() throws Exception {
		Telephone app = app();
		String code = app.next();
		this.mvc.perform(code(half(), code)).andExpect(status().isSeeOther());
		this.mvc.perform(code(half(), code).header("Accept-Language", "en"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("used already")));
		this.mvc.perform(code(half(), app.next())).andExpect(status().isSeeOther());
	}

	@Test
	void takesARecoveryCodeOnceHoweverItIsTyped() throws Exception {
		Telephone app = app();
		String code = app.recovery().getFirst();
		this.mvc.perform(code(half(), " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " ")))
			.andExpect(status().isSeeOther());
		this.mvc.perform(code(half(), code).header("Accept-Language", "en"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("This recovery code does not hold")));
		assertThat(acts()).contains("identity.recovery-code-used");
	}

	@Test
	void slowsTenWrongCodesButNoStrangerCanDoThatToTheOwner() throws Exception {
		Telephone app = app();
		Cookie known = IdentityWorld.cookie(this.mvc.perform(code(half(), app.next())).andReturn(), "mandat-browser");
		Cookie half = half();
		int slowed = 0;
		for (int i = 0; i < 10; i++) {
			String page = this.mvc.perform(code(half, "000000").header("Accept-Language", "en"))
				.andExpect(status().is(422))
				.andReturn()
				.getResponse()
				.getContentAsString();
			slowed += page.contains("too many wrong codes") ? 1 : 0;
		}
		assertThat(slowed).as("five are free, the rest wait").isEqualTo(5);
		assertThat(this.owner.sql()
			.sql("select count(*) from platform.audit_entry where record_id = ? and act = 'identity.code-wrong'")
			.param(this.member.account())
			.query(Integer.class)
			.single()).as("those that were looked at").isEqualTo(5);
		this.mvc.perform(code(half(), app.recovery().getLast())).andExpect(status().is(422));
		this.mvc.perform(code(half, app.next()).cookie(known)).andExpect(status().isSeeOther());
		for (int i = 0; i < 10; i++) {
			this.mvc.perform(code(new Cookie("mandat-half", "a stranger has none"), "000000"))
				.andExpect(status().is(422));
		}
		this.mvc.perform(code(half, app.next()).cookie(known)).andExpect(status().isSeeOther());
	}

	@Test
	void forgetsTheHalfAfterTenMinutesAndTakesNoForgedOne() throws Exception {
		app();
		for (String forged : List.of("", "x", "AAAA", half().getValue().substring(1))) {
			this.mvc.perform(code(new Cookie("mandat-half", forged), "000000").header("Accept-Language", "en"))
				.andExpect(status().is(422))
				.andExpect(content().string(containsString("begin again")));
		}
	}

	@Test
	void keepsTheSecretOnlyEncryptedAndTheCodesOnlyAsDigests() throws Exception {
		Telephone app = app();
		byte[] stored = this.owner.sql()
			.sql("select secret from identity.code_generator where account_id = ?")
			.param(this.member.account())
			.query(byte[].class)
			.single();
		assertThat(indexOf(stored, app.secret())).isNegative();
		assertThat(this.owner.sql()
			.sql("select code_hash from identity.recovery_code where account_id = ?")
			.param(this.member.account())
			.query(byte[].class)
			.list()).hasSize(SecondFactor.CODES).allMatch((digest) -> digest.length == 32);
	}

	@Test
	void showsTheSameSquareAgainAfterAWrongCode() throws Exception {
		Cookie session = IdentityWorld.cookies(this.mvc, this.member)[0];
		String page = this.mvc.perform(get("/account/second-factor/new").cookie(session))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String again = this.mvc
			.perform(post("/account/second-factor").cookie(session)
				.param("offered", Telephone.offered(page))
				.param("code", "12345x")
				.with(csrf()))
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(Telephone.secret(again)).isEqualTo(Telephone.secret(page));
		this.mvc
			.perform(post("/account/second-factor").cookie(session)
				.param("offered", "somebody else's")
				.param("code", "123456")
				.with(csrf()))
			.andExpect(status().is(422));
	}

	@Test
	void anotherTelephoneVoidsTheOldCodesAndEndsTheOtherSessions() throws Exception {
		Telephone old = app();
		Cookie here = session(old);
		Cookie there = session(old);
		Telephone fresh = Telephone.setUp(this.mvc, here);
		this.mvc.perform(get("/account").cookie(there)).andExpect(status().isSeeOther());
		this.mvc.perform(get("/account").cookie(here)).andExpect(status().isSeeOther());
		this.mvc.perform(code(half(), old.recovery().getFirst())).andExpect(status().is(422));
		this.mvc.perform(code(half(), fresh.next())).andExpect(status().isSeeOther());
		assertThat(acts()).contains("identity.second-factor-set");
	}

	private Cookie session(Telephone app) throws Exception {
		return IdentityWorld.cookie(this.mvc.perform(code(half(), app.next())).andReturn(), "mandat");
	}

	private Telephone app() throws Exception {
		return Telephone.setUp(this.mvc, IdentityWorld.cookies(this.mvc, this.member)[0]);
	}

	private Cookie half() throws Exception {
		return IdentityWorld.cookie(this.mvc.perform(signIn(this.member.login(), PASSWORD)).andReturn(), "mandat-half");
	}

	private static MockHttpServletRequestBuilder code(Cookie half, String code) {
		return post("/sign-in/code").cookie(half).param("code", code).with(csrf());
	}

	private List<String> acts() {
		return this.owner.sql()
			.sql("select act from platform.audit_entry where kind = 'account' and record_id = ?")
			.param(this.member.account())
			.query(String.class)
			.list();
	}

	private static int indexOf(byte[] all, byte[] part) {
		return new String(all, java.nio.charset.StandardCharsets.ISO_8859_1)
			.indexOf(new String(part, java.nio.charset.StandardCharsets.ISO_8859_1));
	}

}
