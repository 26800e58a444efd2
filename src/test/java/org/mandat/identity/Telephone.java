package org.mandat.identity;

import java.security.InvalidKeyException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import jakarta.servlet.http.Cookie;
import org.bouncycastle.util.encoders.Base32;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/**
 * A telephone with an authenticator app. Its clock is a minute slow, and less so with
 * each code, so that a test can use several without waiting; and the sheet of recovery
 * codes that lies beside it.
 */
public final class Telephone {

	private static final Pattern SECRET = Pattern.compile("class=\"secret\"[^>]*>([A-Z2-7 ]+)<");

	private static final Pattern OFFERED = Pattern.compile("name=\"offered\" value=\"([^\"]+)\"");

	private static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(?:-[0-9A-Z]{4}){5}");

	private static final Duration STEP = Duration.ofSeconds(30);

	private final TimeBasedOneTimePasswordGenerator app = new TimeBasedOneTimePasswordGenerator(STEP);

	private final byte[] secret;

	private final List<String> recovery = new ArrayList<>();

	private Instant clock = Instant.now().minus(STEP.multipliedBy(2));

	/** Holds the secret that a page showed as text. */
	public Telephone(String text) {
		this.secret = Base32.decode(text.replace(" ", ""));
	}

	/** Sets one up through the page, for who has this session. */
	public static Telephone setUp(MockMvc mvc, Cookie session) throws Exception {
		String page = mvc.perform(get("/account/second-factor/new").cookie(session))
			.andReturn()
			.getResponse()
			.getContentAsString();
		Telephone made = new Telephone(secret(page));
		MvcResult done = mvc
			.perform(post("/account/second-factor").cookie(session)
				.param("offered", offered(page))
				.param("code", made.next())
				.with(csrf()))
			.andExpect(status().isOk())
			.andReturn();
		Matcher shown = CODE.matcher(done.getResponse().getContentAsString());
		while (shown.find()) {
			made.recovery.add(shown.group());
		}
		assertThat(made.recovery).hasSize(8);
		mvc.perform(get("/account").cookie(IdentityWorld.cookie(done, "mandat"))).andExpect(status().isOk());
		return made;
	}

	/** The next code that was not used yet. */
	public String next() {
		try {
			String code = this.app
				.generateOneTimePasswordString(new SecretKeySpec(this.secret, this.app.getAlgorithm()), this.clock);
			this.clock = this.clock.plus(STEP);
			return code;
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** What no table may hold as it is. */
	public byte[] secret() {
		return this.secret.clone();
	}

	/** The recovery codes as printed. */
	public List<String> recovery() {
		return this.recovery;
	}

	/** The secret as the page shows it. */
	public static String secret(String page) {
		return find(SECRET, page);
	}

	/** What the page sends back with the code. */
	public static String offered(String page) {
		return find(OFFERED, page);
	}

	private static String find(Pattern what, String page) {
		Matcher found = what.matcher(page);
		assertThat(found.find()).as(what.pattern()).isTrue();
		return found.group(1);
	}

}
