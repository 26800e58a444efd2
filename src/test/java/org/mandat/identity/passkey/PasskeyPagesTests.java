package org.mandat.identity.passkey;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Passkeys through the pages, on the real database, with devices that lie. */
@MandatTests
class PasskeyPagesTests {

	private static final Pattern WORDS = Pattern.compile("data-words=\"([^\"]+)\"");

	private static final Pattern SEALED = Pattern.compile("name=\"sealed\" value=\"([^\"]+)\"");

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Passkeys passkeys;

	private static final Consumer<Device> HONEST = Device::toString;

	private final Device device = new Device();

	private Member member = new Member("", new UUID(0, 0), new UUID(0, 0), new UUID(0, 0));

	@BeforeEach
	void somebody() {
		Space space = this.sign.space("test-valley", "gurra");
		this.member = IdentityWorld.guarded(this.context, space, "prevention-coordinator");
	}

	@Test
	void aPasskeyIsBothFactorsAtOnceAndAPasswordNoWayAroundIt() throws Exception {
		Cookie session = IdentityWorld.cookies(this.mvc, this.member)[0];
		this.mvc.perform(get("/account").cookie(session)).andExpect(status().isSeeOther());
		Cookie now = register(session, this.device, "Telephone");
		this.mvc.perform(get("/account").cookie(now).header("Accept-Language", "en"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Telephone")));
		this.mvc.perform(get("/account").cookie(session)).andExpect(status().isSeeOther());
		this.mvc.perform(IdentityWorld.signIn(this.member.login(), IdentityWorld.PASSWORD)).andExpect(status().is(422));
	}

	@Test
	void signsInWithoutLoginAndPasswordAndLeadsToWhereOneWanted() throws Exception {
		register(IdentityWorld.cookies(this.mvc, this.member)[0], this.device, "Telephone");
		MvcResult in = show(this.device, HONEST, "/s/gurra/today");
		assertThat(in.getResponse().getHeader("Location")).isEqualTo("/s/gurra/today");
		this.mvc.perform(get("/s/gurra/today").cookie(IdentityWorld.cookie(in, "mandat"))).andExpect(status().isOk());
		assertThat(show(this.device, (device) -> {
		}, "https://evil.example/").getResponse().getHeader("Location")).isEqualTo("/");
	}

	@Test
	void refusesEveryDeviceThatLies() throws Exception {
		register(IdentityWorld.cookies(this.mvc, this.member)[0], this.device, "Telephone");
		List<Consumer<Device>> lies = List.of((device) -> device.origin = "https://evil.example",
				(device) -> device.origin = "http://localhost:8081", (device) -> device.server = "evil.example",
				(device) -> device.verified = false, (device) -> device.counter = 0);
		this.device.counter = 50;
		assertThat(show(this.device, HONEST, "/").getResponse().getStatus()).isEqualTo(303);
		for (Consumer<Device> lie : lies) {
			refused(show(this.device, lie, "/"));
		}
		refused(show(new Device(), HONEST, "/"));
	}

	@Test
	void refusesAnAnswerToAnotherQuestionAndOneGivenTwice() throws Exception {
		register(IdentityWorld.cookies(this.mvc, this.member)[0], this.device, "Telephone");
		String page = signInPage();
		String other = signInPage();
		refused(answer(find(SEALED, page), this.device.show(find(WORDS, other)), "/"));
		refused(answer("x" + find(SEALED, page), this.device.show(find(WORDS, page)), "/"));
		String once = this.device.show(find(WORDS, page));
		assertThat(answer(find(SEALED, page), once, "/").getResponse().getStatus()).isEqualTo(303);
		refused(answer(find(SEALED, page), once, "/"));
		refused(answer(find(SEALED, page), this.device.show(find(WORDS, page)), "/"));
	}

	@Test
	void refusesWhatIsNoAnswerInOneSentence() throws Exception {
		for (String rubbish : List.of("", "{", "null", "[]", "{}", "\u0000", "{\"id\":1}", "a".repeat(30_000),
				this.device.make("AAAA"), "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}")) {
			refused(answer(find(SEALED, signInPage()), rubbish, "/"));
		}
	}

	@Test
	void aRevokedPasskeyOpensNothingAndOnlyOnesOwnCanBeRevoked() throws Exception {
		Cookie session = register(IdentityWorld.cookies(this.mvc, this.member)[0], this.device, "Telephone");
		Device second = new Device();
		Cookie now = register(session, second, "Key on the ring");
		Member other = IdentityWorld.member(this.context, this.sign.space("test-valley", "gurra"), "administrator");
		UUID first = this.passkeys.of(this.member.account()).getLast().id();
		this.mvc
			.perform(post("/account/passkeys/" + first + "/removal").cookie(IdentityWorld.cookies(this.mvc, other)[0])
				.with(csrf()))
			.andExpect(status().isNotFound());
		this.mvc.perform(post("/account/passkeys/" + first + "/removal").cookie(now).with(csrf()))
			.andExpect(status().isSeeOther());
		refused(show(this.device, HONEST, "/"));
		assertThat(show(second, HONEST, "/").getResponse().getStatus()).isEqualTo(303);
		UUID last = this.passkeys.of(this.member.account()).getFirst().id();
		this.mvc
			.perform(post("/account/passkeys/" + last + "/removal").cookie(now)
				.with(csrf())
				.cookie(new Cookie("mandat-language", "en")))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("only way left")));
	}

	@Test
	void aClosedAccountIsNotOpenedByItsPasskey() throws Exception {
		register(IdentityWorld.cookies(this.mvc, this.member)[0], this.device, "Telephone");
		this.owner.sql()
			.sql("update identity.account set closed_at = now() where id = ?")
			.param(this.member.account())
			.update();
		refused(show(this.device, HONEST, "/"));
	}

	@Test
	void keepsANameAndRefusesNone() throws Exception {
		Cookie session = IdentityWorld.cookies(this.mvc, this.member)[0];
		for (String name : List.of("", "   ", "n".repeat(61))) {
			assertThat(send(session, this.device, name).getResponse().getStatus()).isEqualTo(422);
		}
		assertThat(this.passkeys.of(this.member.account())).isEmpty();
	}

	@Test
	void offersNoneWhereBrowsersHaveNone() throws Exception {
		this.mvc.perform(get(URI.create("http://127.0.0.1/sign-in")))
			.andExpect(content().string(not(containsString("data-passkey"))));
		this.mvc.perform(post(URI.create("http://127.0.0.1/sign-in/passkey")).with(csrf()))
			.andExpect(status().isNotFound());
	}

	@Test
	void aStrangerWhoLooksAtTheSignInPageWritesNothing() throws Exception {
		long before = spent();
		signInPage();
		answer(find(SEALED, signInPage()), this.device.show(find(WORDS, signInPage())), "/");
		assertThat(spent()).isEqualTo(before);
		this.mvc.perform(get("/sign-in")).andExpect(header().doesNotExist("Set-Cookie"));
	}

	private long spent() {
		return this.owner.sql().sql("select count(*) from identity.spent_challenge").query(Long.class).single();
	}

	private Cookie register(Cookie session, Device device, String name) throws Exception {
		MvcResult done = send(session, device, name);
		assertThat(done.getResponse().getStatus()).isEqualTo(303);
		return IdentityWorld.cookie(done, "mandat");
	}

	private MvcResult send(Cookie session, Device device, String name) throws Exception {
		String page = this.mvc.perform(get("/account/passkeys/new").cookie(session))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		return this.mvc
			.perform(post("/account/passkeys").cookie(session)
				.param("name", name)
				.param("sealed", find(SEALED, page))
				.param("credential", device.make(find(WORDS, page)))
				.with(csrf()))
			.andReturn();
	}

	private MvcResult show(Device device, Consumer<Device> lie, String to) throws Exception {
		String page = signInPage();
		String origin = device.origin;
		String server = device.server;
		int counter = device.counter;
		lie.accept(device);
		String shown = device.show(find(WORDS, page));
		device.origin = origin;
		device.server = server;
		device.verified = true;
		device.counter = counter + 1;
		return answer(find(SEALED, page), shown, to);
	}

	private MvcResult answer(String sealed, String credential, String to) throws Exception {
		return this.mvc
			.perform(post("/sign-in/passkey").param("sealed", sealed)
				.param("credential", credential)
				.param("to", to)
				.with(csrf()))
			.andReturn();
	}

	private String signInPage() throws Exception {
		return this.mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString();
	}

	private static void refused(MvcResult result) throws Exception {
		assertThat(result.getResponse().getStatus()).isEqualTo(422);
		assertThat(result.getResponse().getContentAsString()).contains("error-summary");
		assertThat(result.getResponse().getHeaders("Set-Cookie")).noneMatch((cookie) -> cookie.startsWith("mandat="));
	}

	private static String find(Pattern what, String page) {
		Matcher found = what.matcher(page);
		assertThat(found.find()).as(what.pattern()).isTrue();
		return found.group(1);
	}

}
