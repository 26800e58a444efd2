package org.mandat.identity.signin;

import java.util.List;

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
import static org.hamcrest.Matchers.not;
import static org.mandat.identity.IdentityWorld.PASSWORD;
import static org.mandat.identity.IdentityWorld.signIn;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Signing in and out through the pages, on the real database. */
@MandatTests
class SignInPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Brake brake;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Member member = new Member("", new java.util.UUID(0, 0), new java.util.UUID(0, 0),
			new java.util.UUID(0, 0));

	@BeforeEach
	void somebody() {
		Space space = this.sign.space("test-valley", "gurra");
		this.member = IdentityWorld.member(this.context, space, "prevention-coordinator");
	}

	@Test
	void leadsToWhereOneWantedToGoAndNowhereElse() throws Exception {
		this.mvc.perform(get("/s/gurra/today").queryParam("day", "1"))
			.andExpect(header().string("Location", "/sign-in?to=%2Fs%2Fgurra%2Ftoday%3Fday%3D1"));
		this.mvc.perform(signIn(this.member.login(), PASSWORD).param("to", "/s/gurra/today?day=1"))
			.andExpect(status().isSeeOther())
			.andExpect(header().string("Location", "/s/gurra/today?day=1"));
		for (String away : List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)",
				"\u0009//evil.example")) {
			this.mvc.perform(signIn(this.member.login(), PASSWORD).param("to", away))
				.andExpect(header().string("Location", "/"));
		}
	}

	@Test
	void saysTheSameOfAWrongPasswordAndOfAnUnknownLogin() throws Exception {
		String wrong = this.mvc.perform(signIn(this.member.login(), "not this one at all"))
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString();
		String login = "n" + this.member.login().substring(1);
		String unknown = this.mvc.perform(signIn(login, "not this one at all"))
			.andExpect(status().is(422))
			.andReturn()
			.getResponse()
			.getContentAsString();
		assertThat(plain(unknown, login)).isEqualTo(plain(wrong, this.member.login()));
	}

	@Test
	void storesOnlyTheDigestOfASession() throws Exception {
		Cookie session = IdentityWorld.cookies(this.mvc, this.member)[0];
		byte[] stored = this.owner.sql()
			.sql("select token_hash from identity.session where account_id = ? and ended_at is null")
			.param(this.member.account())
			.query(byte[].class)
			.single();
		assertThat(stored).hasSize(32)
			.isNotEqualTo(session.getValue().getBytes(java.nio.charset.StandardCharsets.UTF_8));
	}

	@Test
	void namesItsCookiesHostWideUnderTls() throws Exception {
		MvcResult result = this.mvc.perform(signIn(this.member.login(), PASSWORD).secure(true)).andReturn();
		List<String> cookies = result.getResponse().getHeaders("Set-Cookie");
		assertThat(cookies)
			.anyMatch((cookie) -> cookie.startsWith("__Host-mandat=") && cookie.contains("; Secure")
					&& cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && !cookie.contains("Domain"))
			.anyMatch((cookie) -> cookie.startsWith("__Host-mandat-browser="));
	}

	@Test
	void slowsGuessesDownButNotTheOwnersBrowser() throws Exception {
		Cookie browser = IdentityWorld.cookies(this.mvc, this.member)[1];
		for (int i = 0; i < Brake.FREE; i++) {
			this.mvc.perform(signIn(this.member.login(), "a guess of a stranger"))
				.andExpect(content().string(not(containsString("Wait "))));
		}
		this.mvc.perform(signIn(this.member.login(), "a guess of a stranger").header("Accept-Language", "en"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("Wait 1 minute")));
		this.mvc.perform(signIn(this.member.login(), PASSWORD)).andExpect(status().is(422));
		this.mvc.perform(signIn(this.member.login(), PASSWORD).cookie(browser)).andExpect(status().isSeeOther());
		this.owner.sql()
			.sql("update identity.sign_in_try set last_at = last_at - interval '1 minute' where bucket = ?")
			.param(this.brake.bucketOf(this.member.login()))
			.update();
		this.brake.lookAgain();
		this.mvc.perform(signIn(this.member.login(), PASSWORD)).andExpect(status().isSeeOther());
	}

	@Test
	void refusesAFormThatDoesNotComeFromItsOwnPage() throws Exception {
		this.mvc.perform(post("/sign-in").param("login", this.member.login()).param("password", PASSWORD))
			.andExpect(status().isForbidden());
	}

	@Test
	void endsTheSessionOnSigningOut() throws Exception {
		Cookie session = IdentityWorld.cookies(this.mvc, this.member)[0];
		this.mvc.perform(get("/account").cookie(session)).andExpect(status().isOk());
		this.mvc.perform(post("/sign-out").cookie(session).with(csrf()))
			.andExpect(header().string("Location", "/sign-in"));
		this.mvc.perform(get("/account").cookie(session)).andExpect(status().isSeeOther());
	}

	@Test
	void givesNothingOnceTheTenureEnded() throws Exception {
		Cookie session = IdentityWorld.cookies(this.mvc, this.member)[0];
		this.mvc.perform(get("/s/gurra").cookie(session)).andExpect(header().string("Location", "/s/gurra/today"));
		this.owner.sql()
			.sql("update jurisdiction.tenure set during = tstzrange(lower(during), now() - interval '1 second') where id = ?")
			.param(this.member.tenure())
			.update();
		this.mvc.perform(get("/s/gurra").cookie(session)).andExpect(status().isNotFound());
		this.mvc.perform(get("/").cookie(session).header("Accept-Language", "en"))
			.andExpect(content().string(containsString("You hold no post today")));
	}

	@Test
	void showsWhatWasTypedWhenTheSessionEndedMeanwhile() throws Exception {
		this.mvc
			.perform(post("/account/language").param("language", "my <long> text")
				.param("password", "secret")
				.header("Referer", "http://localhost/s/gurra/today?x=1")
				.with(csrf()))
			.andExpect(status().isForbidden())
			.andExpect(content().string(containsString("my &lt;long&gt; text")))
			.andExpect(content().string(containsString("/sign-in?to=%2Fs%2Fgurra%2Ftoday%3Fx%3D1")))
			.andExpect(content().string(not(containsString("secret"))));
	}

	@Test
	void auditsWhoCameInWithoutTheLogin() throws Exception {
		IdentityWorld.cookies(this.mvc, this.member);
		assertThat(this.owner.sql()
			.sql("select act from platform.audit_entry where space_id = ? and kind = 'account' and record_id = ?")
			.params(new java.util.UUID(0, 0), this.member.account())
			.query(String.class)
			.list()).containsExactly("identity.signed-in");
	}

	private static String plain(String page, String login) {
		return page.replace(login, "LOGIN").replaceAll("(name=\"(_csrf|sealed)\" value|data-words)=\"[^\"]*\"", "");
	}

}
