package org.mandat.administration.operator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.administration.operator.OperatorFacts.Facts;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The operator's name through its page, and the papers and public pages made of it. */
@MandatTests
class OperatorPagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	private static final Set<String> FACTS = Set.of(OperatorFacts.NAME, OperatorFacts.ADDRESS, OperatorFacts.CONTACT,
			OperatorFacts.SECURITY);

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OperatorFacts facts;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	private Sign.Person admin;

	@BeforeEach
	void operator() {
		this.space = this.sign.space("test-valley", "lisna");
		this.admin = this.sign.in(this.space, "administrator");
		opened("'2020-01-01'");
	}

	@AfterEach
	void asBefore() {
		opened("now()");
		this.owner.sql().sql("delete from platform.installation where name in (:names)").param("names", FACTS).update();
	}

	@Test
	void namesTheOperatorOnPapersAndOpenPages() {
		assertThat(this.mvc.get().uri("/.well-known/security.txt")).hasStatus(404);
		assertThat(save("Valley <Computing>", "1 Mill Lane", "help@valley.example", "", mark())).hasStatus(303);
		assertThat(get("/administration/operator")).bodyText().contains("Valley &lt;Computing&gt;");
		for (String paper : List.of("privacy-notice", "processor-agreement", "records-of-processing",
				"accessibility-statement")) {
			assertThat(get("/papers/" + paper)).as(paper)
				.hasStatusOk()
				.bodyText()
				.contains("Valley &lt;Computing&gt;", "Not yet read by a lawyer");
		}
		assertThat(this.mvc.get().uri("/p/" + this.space.slug() + "/privacy").cookie(ENGLISH)).hasStatusOk()
			.bodyText()
			.contains("help@valley.example", "No data about residents", "______");
		assertThat(this.mvc.get().uri("/accessibility").cookie(ENGLISH)).hasStatusOk()
			.bodyText()
			.contains("help@valley.example", "WCAG 2.2");
		String security = new String(
				this.mvc.get().uri("/.well-known/security.txt").exchange().getResponse().getContentAsByteArray(),
				StandardCharsets.UTF_8);
		assertThat(security).contains("Contact: mailto:help@valley.example\n", "Expires: 2")
			.containsPattern("Preferred-Languages: .*sq");
		assertThat(get("/papers/processor-agreement/file?lang=all&format=pdf")).hasStatusOk();
	}

	@Test
	void standsAsOfTheCallInElectionTime() {
		this.owner.sql()
			.sql("insert into jurisdiction.pause (space_id, id, kind, from_on, document)"
					+ " values (?, ?, 'election', current_date - 5, 'D-1')")
			.params(this.space.id(), UUID.randomUUID())
			.update();
		try {
			assertThat(this.mvc.get().uri("/p/" + this.space.slug() + "/privacy").cookie(ENGLISH)).bodyText()
				.contains("Election time: this page stands as of");
		}
		finally {
			this.owner.sql().sql("delete from jurisdiction.pause where space_id = ?").param(this.space.id()).update();
		}
	}

	@Test
	void keepsWhatWasTypedWhenItIsWrongOrTooLate() {
		String shown = mark();
		assertThat(save("", "", "", "", shown)).hasStatus(422).bodyText().contains("Write who operates");
		assertThat(save("Valley", "", "not an address", "", shown)).hasStatus(422)
			.bodyText()
			.contains("Nobody can be written to", "not an address");
		assertThat(save("x".repeat(300), "", "", "", shown)).hasStatus(422).bodyText().contains("longer than 200");
		assertThat(save("First", "", "", "", shown)).hasStatus(303);
		assertThat(save("Second", "", "", "", shown)).hasStatus(409)
			.bodyText()
			.contains("Somebody changed this", "First", "Second");
	}

	@Test
	void isChangedInTheOperatorsSpaceOnly() {
		Space other = this.sign.space("test-valley", "gurra");
		Sign.Person neighbour = this.sign.in(other, "administrator");
		assertThat(this.mvc.post()
			.uri("/s/" + other.slug() + "/administration/operator")
			.cookie(neighbour.cookie())
			.with(csrf())
			.param("name", "Mine")
			.param("shown", mark())).hasStatus(404);
		assertThat(this.mvc.get()
			.uri("/s/" + other.slug() + "/administration/operator")
			.cookie(neighbour.cookie(), ENGLISH)).hasStatusOk().bodyText().doesNotContain("name=\"shown\"");
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		assertThat(this.mvc.get().uri("/s/" + this.space.slug() + "/papers/processor-agreement").cookie(mayor.cookie()))
			.hasStatus(404);
		assertThat(this.mvc.get().uri("/p/no-such-space/privacy")).hasStatus(404);
	}

	private String mark() {
		return this.admin.<Facts>does(this.facts::facts).mark();
	}

	private void opened(String at) {
		this.owner.sql()
			.sql("update jurisdiction.space set opened_at = " + at + " where id = ?")
			.param(this.space.id())
			.update();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri("/s/" + this.space.slug() + path).cookie(this.admin.cookie(), ENGLISH).exchange();
	}

	private MvcTestResult save(String name, String address, String contact, String security, String shown) {
		return this.mvc.post()
			.uri("/s/" + this.space.slug() + "/administration/operator")
			.cookie(this.admin.cookie(), ENGLISH)
			.with(csrf())
			.param("name", name)
			.param("address", address)
			.param("contact", contact)
			.param("security", security)
			.param("shown", shown)
			.param("_form", UUID.randomUUID().toString())
			.exchange();
	}

}
