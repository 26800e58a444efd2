package org.mandat.identity.invitation;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.Accounts;
import org.mandat.identity.IdentityWorld;
import org.mandat.identity.IdentityWorld.Member;
import org.mandat.identity.Telephone;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

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

/** Invitations and accounts given back, through the pages, on the real database. */
@MandatTests
class InvitationPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private ApplicationContext context;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private Space space = new Space(new UUID(0, 0), "", "", "", "",
			org.mandat.platform.text.Text.of(java.util.Map.of("en", "")), List.of());

	private Sign.Person officer = new Sign.Person(this.space, new UUID(0, 0), new UUID(0, 0), new UUID(0, 0),
			new UUID(0, 0), "");

	private UUID tenure = new UUID(0, 0);

	private String login = "";

	/** Somebody who was appointed and has no account. */
	@BeforeEach
	void appointed() {
		this.space = this.sign.space("test-valley", "gurra");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		Sign.Person holder = this.sign.in(this.space, "mayor");
		this.tenure = holder.tenure();
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(holder.id()).update();
		this.login = "i" + UUID.randomUUID() + "@example.org";
	}

	@Test
	void invitesByALinkThatIsShownOnceInTheLanguageOfWhoIsInvited() throws Exception {
		String link = link();
		assertThat(this.owner.sql()
			.sql("select count(*) from identity.one_time_link where tenure_id = ? and made_by = ? and used_at is null"
					+ " and ends_at between now() + interval '71 hours' and now() + interval '73 hours'")
			.params(this.tenure, this.officer.tenure())
			.query(Integer.class)
			.single()).isEqualTo(1);
		MvcResult first = this.mvc.perform(get(link + "?in=sq"))
			.andExpect(header().string("Location", link))
			.andReturn();
		this.mvc.perform(get(link).cookie(IdentityWorld.cookie(first, "mandat-language")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("<html lang=\"sq\">")));
	}

	@Test
	void opensTheAccountWithAPasswordAndLeadsToTheSecondFactor() throws Exception {
		String link = link();
		MvcResult taken = accept(link, this.login);
		assertThat(taken.getResponse().getStatus()).isEqualTo(303);
		Cookie session = IdentityWorld.cookie(taken, "mandat");
		this.mvc.perform(get("/").cookie(session)).andExpect(header().string("Location", "/account/second-factor/new"));
		Telephone.setUp(this.mvc, session);
		assertThat(accept(link, "other-" + this.login).getResponse().getStatus()).isEqualTo(404);
		this.mvc.perform(get(link).header("Accept-Language", "en"))
			.andExpect(status().isNotFound())
			.andExpect(content().string(containsString("ask whoever invited you")));
		assertThat(Hands.acts(this.owner, this.tenure)).contains("identity.invitation-made",
				"identity.invitation-taken");
	}

	@Test
	void keepsTheLinkWhenSomethingIsWrong() throws Exception {
		String link = link();
		this.mvc
			.perform(post(link + "/password").param("login", "no address")
				.param("password", "short")
				.param("passwordAgain", "other")
				.with(csrf()))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("#password")))
			.andExpect(content().string(containsString("#passwordAgain")));
		Member known = IdentityWorld.member(this.context, this.space, "administrator");
		assertThat(accept(link, known.login()).getResponse().getStatus()).isEqualTo(422);
		this.mvc
			.perform(post(link + "/passkey").param("login", this.login)
				.param("account", UUID.randomUUID().toString())
				.param("sealed", "x")
				.param("credential", "{}")
				.with(csrf()))
			.andExpect(status().is(422));
		this.mvc
			.perform(post(link + "/passkey").param("login", this.login)
				.param("account", this.officer.account().toString())
				.with(csrf()))
			.andExpect(status().is(422));
		assertThat(accept(link, this.login).getResponse().getStatus()).isEqualTo(303);
	}

	@Test
	void refusesALinkThatIsOldWithdrawnReplacedOrOfAnEndedTenure() throws Exception {
		String old = link();
		this.owner.sql()
			.sql("update identity.one_time_link set ends_at = now() where tenure_id = ?")
			.param(this.tenure)
			.update();
		gone(old);
		String replaced = link();
		String withdrawn = link();
		gone(replaced);
		this.mvc
			.perform(post("/s/gurra/accounts/" + this.tenure + "/links/withdrawal").cookie(this.officer.cookie())
				.with(csrf()))
			.andExpect(status().isSeeOther());
		gone(withdrawn);
		String ended = link();
		this.owner.sql()
			.sql("update jurisdiction.tenure set during = tstzrange(lower(during), now() - interval '1 second') where id = ?")
			.param(this.tenure)
			.update();
		gone(ended);
		for (String never : List.of("/invitations/x", "/invitations/%00", "/invitations/" + "a".repeat(43))) {
			gone(never);
		}
	}

	@Test
	void oneWhoHasAnAccountTakesThePostWithIt() throws Exception {
		Member known = IdentityWorld.member(this.context, this.sign.space("test-valley", "breza"), "administrator");
		Cookie session = IdentityWorld.cookies(this.mvc, known)[0];
		String link = link();
		this.mvc.perform(post(link + "/account").cookie(session).with(csrf())).andExpect(status().isSeeOther());
		this.mvc.perform(get("/s/gurra").cookie(session)).andExpect(header().string("Location", "/s/gurra/today"));
		gone(link);
	}

	@Test
	void givesAnAccountBackAndAllItsOldKeysAreGone() throws Exception {
		Member lost = IdentityWorld.guarded(this.context, this.space, "mayor");
		Telephone phone = Telephone.setUp(this.mvc, IdentityWorld.cookies(this.mvc, lost)[0]);
		Cookie half = IdentityWorld.cookie(this.mvc.perform(signIn(lost.login(), PASSWORD)).andReturn(), "mandat-half");
		Cookie open = IdentityWorld
			.cookie(this.mvc.perform(post("/sign-in/code").cookie(half).param("code", phone.next()).with(csrf()))
				.andReturn(), "mandat");
		String link = Hands.link(this.mvc, this.officer, lost.tenure());
		this.mvc.perform(get("/account").cookie(open)).andExpect(status().isOk());
		String fresh = "katër fjalë krejt të reja";
		MvcResult taken = this.mvc
			.perform(post(link + "/password").param("password", fresh).param("passwordAgain", fresh).with(csrf()))
			.andExpect(status().isSeeOther())
			.andReturn();
		this.mvc.perform(get("/account").cookie(open)).andExpect(status().isSeeOther());
		this.mvc.perform(signIn(lost.login(), PASSWORD)).andExpect(status().is(422));
		this.mvc.perform(post("/sign-in/code").cookie(half).param("code", phone.recovery().getFirst()).with(csrf()))
			.andExpect(status().is(422));
		Telephone.setUp(this.mvc, IdentityWorld.cookie(taken, "mandat"));
		this.tenure = lost.tenure();
		assertThat(Hands.acts(this.owner, this.tenure)).contains("identity.recovery-link-made",
				"identity.account-recovered");
	}

	@Test
	void refusesToGiveBackTheOwnAccountAndOneThatOpensAnotherSpace() throws Exception {
		refused(this.officer.tenure());
		Member elsewhere = IdentityWorld.member(this.context, this.sign.space("test-valley", "breza"), "mayor");
		Sign.Person here = this.sign.in(this.space, "mayor");
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(here.id()).update();
		Walls.run(Reader.system(this.space.id()),
				() -> this.context.getBean(Accounts.class).know(elsewhere.account(), here.id()));
		refused(here.tenure());
	}

	@Test
	void asksOnceMoreWhoMakesALink() throws Exception {
		this.owner.sql()
			.sql("update identity.session set proved_at = now() - interval '11 minutes' where account_id = ?")
			.param(this.officer.account())
			.update();
		this.mvc
			.perform(post("/s/gurra/accounts/" + this.tenure + "/links").cookie(this.officer.cookie())
				.param("language", "sq")
				.with(csrf()))
			.andExpect(status().isForbidden());
	}

	@Test
	void listsWhoHoldsAPostAndHowItIsOpened() throws Exception {
		link();
		this.mvc.perform(get("/s/gurra/accounts").cookie(this.officer.cookie()).header("Accept-Language", "en"))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/accounts/" + this.tenure + "/links/withdrawal")));
	}

	private void refused(UUID whose) throws Exception {
		this.mvc
			.perform(post("/s/gurra/accounts/" + whose + "/links").cookie(this.officer.cookie())
				.param("language", "en")
				.with(csrf()))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("error-summary")));
	}

	private void gone(String link) throws Exception {
		int status = this.mvc.perform(get(java.net.URI.create(link))).andReturn().getResponse().getStatus();
		assertThat(status).as(link).isIn(400, 404);
		assertThat(accept(link, this.login).getResponse().getStatus()).as(link).isIn(400, 404);
	}

	private String link() throws Exception {
		return Hands.link(this.mvc, this.officer, this.tenure);
	}

	private MvcResult accept(String link, String login) throws Exception {
		return Hands.accept(this.mvc, link, login);
	}

}
