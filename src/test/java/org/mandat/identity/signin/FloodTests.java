package org.mandat.identity.signin;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.identity.IdentityWorld.Member;
import org.mandat.identity.session.Token;
import org.mandat.platform.data.OwnerDatabase;
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
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** What a stranger can and cannot close by trying without an end. */
@MandatTests
class FloodTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Sign sign;

	@Autowired
	private Brake brake;

	@Autowired
	private OwnerDatabase owner;

	private Member member = new Member("", new java.util.UUID(0, 0), new java.util.UUID(0, 0),
			new java.util.UUID(0, 0));

	@BeforeEach
	void somebody() {
		this.member = IdentityWorld.member(this.context, this.sign.space("test-valley", "iliri"), "education");
	}

	@AfterEach
	void calm() {
		this.owner.sql().sql("delete from identity.sign_in_try where length(bucket) = 1").update();
		this.brake.lookAgain();
	}

	@Test
	void afterTwoHundredFailedTriesOnlyUnknownBrowsersWaitAndOnlyWithPasswords() throws Exception {
		Cookie browser = IdentityWorld.cookies(this.mvc, this.member)[1];
		for (int n = 0; n < Brake.ALL_PER_MINUTE; n++) {
			this.brake.failed();
		}
		this.mvc.perform(signIn(this.member.login(), PASSWORD).header("Accept-Language", "en"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("Too many are signing in")));
		this.mvc.perform(signIn(this.member.login(), PASSWORD).cookie(browser)).andExpect(status().isSeeOther());
		this.mvc
			.perform(post("/recovery").param("code", "AAAA BBBB CCCC DDDD EEEE FFFF")
				.header("Accept-Language", "en")
				.with(csrf()))
			.andExpect(content().string(containsString("No sheet has this code")));
	}

	@Test
	void wrongSheetsAndAnswersOfNoTripCloseNothingAndFillNoAudit() throws Exception {
		long before = refusals();
		for (int n = 0; n < Brake.ALL_PER_MINUTE + 1; n++) {
			this.mvc.perform(get("/sign-in/provider/answer").param("state", "x").param("code", "y"))
				.andExpect(status().is(422));
		}
		this.mvc.perform(post("/recovery").param("code", "AAAA BBBB CCCC DDDD EEEE FFFF").with(csrf()))
			.andExpect(status().is(422));
		assertThat(this.brake.flooded()).isFalse();
		assertThat(refusals()).isEqualTo(before);
		this.mvc.perform(signIn(this.member.login(), PASSWORD)).andExpect(status().isSeeOther());
	}

	@Test
	void nobodyFindsAnAddressThatSharesTheBucketOfAnother() {
		Map<String, String> seen = new HashMap<>();
		String one = "";
		String other = "";
		for (int n = 0; other.isEmpty(); n++) {
			one = "insider" + n + "@example.org";
			String digest = Arrays.toString(Arrays.copyOf(Token.digest(one), 3));
			String before = seen.put(digest, one);
			other = (before == null) ? "" : before;
		}
		assertThat(this.brake.bucketOf(one)).isNotEqualTo(this.brake.bucketOf(other));
	}

	private long refusals() {
		return this.owner.sql()
			.sql("select count(*) from platform.audit_entry where act = 'identity.provider-refused'")
			.query(Long.class)
			.single();
	}

}
