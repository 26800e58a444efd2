package org.mandat.administration.language;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceLanguages;
import org.mandat.jurisdiction.Spaces;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** Order, taking in and leaving out, within what the place demands. */
@MandatTests
class LanguagesPagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Spaces spaces;

	@Autowired
	private SpaceLanguages languages;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	private Sign.Person officer;

	@BeforeEach
	void people() {
		this.space = this.sign.space("test-valley", "luka");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
	}

	@AfterEach
	void asBefore() {
		this.owner.sql()
			.sql("update jurisdiction.space set languages = ? where id = ?")
			.params(new String[] { "sr-Cyrl", "sq" }, this.space.id())
			.update();
	}

	@Test
	void changesTheOrderAndTakesALanguageIn() {
		assertThat(change("sr-Cyrl sq", "forward", "sq")).hasStatus(303);
		assertThat(now()).containsExactly("sq", "sr-Cyrl");
		assertThat(change("sq sr-Cyrl", "add", "en")).hasStatus(303);
		assertThat(change("sq sr-Cyrl en", "add", "tr")).hasStatus(303);
		assertThat(now()).as("English last (G18)").containsExactly("sq", "sr-Cyrl", "tr", "en");
		assertThat(change("sq sr-Cyrl tr en", "leave", "tr")).hasStatus(303);
		assertThat(now()).containsExactly("sq", "sr-Cyrl", "en");
		assertThat(this.owner.sql()
			.sql("select count(*) from platform.audit_entry where space_id = ? and act = 'space.languages-changed'")
			.param(this.space.id())
			.query(Integer.class)
			.single()).isGreaterThanOrEqualTo(4);
	}

	@Test
	void keepsWhatTheLawOfThePlaceAsksFor() {
		assertThat(change("sr-Cyrl sq", "leave", "sq")).hasStatus(409).bodyText().contains("official at this place");
		assertThat(change("sr-Cyrl sq", "add", "sr-Latn")).hasStatus(303);
		assertThat(change("sr-Cyrl sq sr-Latn", "leave", "sr-Cyrl")).as("one script of it stays").hasStatus(303);
		assertThat(change("sq sr-Latn", "leave", "sr-Latn")).hasStatus(409);
		assertThat(now()).containsExactly("sq", "sr-Latn");
	}

	@Test
	void refusesWhatSomebodyElseChangedAndWhatNoPackKnows() {
		assertThat(change("sq sr-Cyrl", "forward", "sq")).hasStatus(409).bodyText().contains("meanwhile");
		assertThat(change("sr-Cyrl sq", "add", "xx")).hasStatus(409);
		assertThat(change("sr-Cyrl sq", "add", "<b>")).hasStatus(409);
		assertThat(change("sr-Cyrl sq", "nothing", "sq")).hasStatus(404);
		assertThat(now()).containsExactly("sr-Cyrl", "sq");
	}

	@Test
	void saysWhatIsOfficialAndMissing() {
		String page = body();
		assertThat(page).contains("Српски", "official", "Take in");
		Sign.Person member = this.sign.in(this.space, "police-commander");
		assertThat(this.mvc.get().uri(address()).cookie(member.cookie())).hasStatus(404);
		assertThat(this.officer.does(() -> this.languages.choice()).official()).isEqualTo(List.of("sr-Cyrl", "sq"));
	}

	private List<String> now() {
		return this.spaces.byId(this.space.id()).orElseThrow().languages();
	}

	private String address() {
		return "/s/" + this.space.slug() + "/administration/languages";
	}

	private String body() {
		MvcTestResult page = this.mvc.get().uri(address()).cookie(this.officer.cookie(), ENGLISH).exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult change(String shown, String what, String tag) {
		return this.mvc.post()
			.uri(address())
			.cookie(this.officer.cookie(), ENGLISH)
			.with(csrf())
			.param("_form", UUID.randomUUID().toString())
			.param("shown", shown)
			.param(what, tag)
			.exchange();
	}

}
