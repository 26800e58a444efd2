package org.mandat.identity.invitation;

import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.identity.IdentityWorld;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** Which address and password an invited person may choose, through the page. */
@MandatTests
class InvitedPasswordTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	private String link = "";

	@BeforeEach
	void invited() throws Exception {
		Sign.Person officer = this.sign.in(this.sign.space("test-valley", "gurra"), "prevention-coordinator");
		Sign.Person holder = this.sign.in(officer.space(), "mayor");
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(holder.id()).update();
		this.link = Hands.link(this.mvc, officer, holder.tenure());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "@@", "arta@", "@example.org", "arta berisha@example.org", "arta\n@example.org" })
	void saysWhatIsWrongWithTheAddressAndKeepsTheLink(String login) throws Exception {
		Document page = refused(login, IdentityWorld.PASSWORD);
		assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#login");
		assertThat(page.select(".error-summary").text()).contains("Write an e-mail address, such as");
		assertThat(take(address(), IdentityWorld.PASSWORD).getResponse().getStatus()).isEqualTo(303);
	}

	@ParameterizedTest
	@CsvSource({ "'Gurr\u00eb, 2026, 2026'", "'\u0418\u0437\u0432\u043e\u0440 20262026'", "'MAYOR-2026-2026'",
			"'Kryetari i komun\u00ebs 2026'", "'Mandat 2026 2026'" })
	void refusesTheNamesOfPlaceAndPost(String password) throws Exception {
		Document page = refused(address(), password);
		assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#password");
		assertThat(page.select("#password").attr("value")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00ebnd\u00ebrr@example.org", "\u0430\u0440\u0442\u0430@example.org",
			"arta@komun\u00eb.example" })
	void takesAnAddressInLettersOfAnyLanguage(String part) throws Exception {
		String login = "i" + UUID.randomUUID() + part;
		assertThat(take(login, IdentityWorld.PASSWORD).getResponse().getStatus()).isEqualTo(303);
		MvcResult in = this.mvc
			.perform(IdentityWorld.signIn(login.toUpperCase(java.util.Locale.ROOT), IdentityWorld.PASSWORD))
			.andReturn();
		assertThat(in.getResponse().getStatus()).as("the same address in capitals").isEqualTo(303);
	}

	@Test
	void letsThePasswordBePastedAndKeptByAManagerAndShowsItToNobody() throws Exception {
		Document page = Jsoup.parse(this.mvc.perform(get(this.link)).andReturn().getResponse().getContentAsString());
		for (String id : new String[] { "password", "passwordAgain" }) {
			assertThat(page.select("#" + id).attr("type")).isEqualTo("password");
			assertThat(page.select("#" + id).attr("autocomplete")).isEqualTo("new-password");
			assertThat(page.select("#" + id).attr("maxlength")).as("cut in silence").isEmpty();
		}
		Document door = Jsoup.parse(this.mvc.perform(get("/sign-in")).andReturn().getResponse().getContentAsString());
		assertThat(door.select("[name=password]").attr("type")).isEqualTo("password");
		assertThat(door.select("[name=password]").attr("autocomplete")).isEqualTo("current-password");
		assertThat(page.select("[onpaste]")).isEmpty();
	}

	private Document refused(String login, String password) throws Exception {
		MvcResult result = take(login, password);
		assertThat(result.getResponse().getStatus()).isEqualTo(422);
		return Jsoup.parse(result.getResponse().getContentAsString());
	}

	private MvcResult take(String login, String password) throws Exception {
		return this.mvc
			.perform(post(this.link + "/password").param("login", login)
				.param("password", password)
				.param("passwordAgain", password)
				.header("Accept-Language", "en")
				.with(csrf()))
			.andReturn();
	}

	private static String address() {
		return "i" + UUID.randomUUID() + "@example.org";
	}

}
