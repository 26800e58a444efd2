package org.mandat.identity.invitation;

import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.identity.IdentityWorld;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.mail.MailRow;
import org.mandat.platform.mail.Mails;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** An invitation by e-mail waits encrypted, and goes when its link is withdrawn. */
@MandatTests
@TestPropertySource(properties = { "mandat.smtp.host=127.0.0.1", "mandat.smtp.port=9", "mandat.smtp.tls=none",
		"mandat.smtp.from=mandat@example.org" })
class LinkMailTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Mails mails;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private org.springframework.context.ApplicationContext context;

	private Space space;

	private Cookie officer;

	private IdentityWorld.Member member;

	@BeforeEach
	void open() {
		this.space = this.sign.space("test-valley", "gurra");
		this.officer = this.sign.in(this.space, "prevention-coordinator").cookie();
		this.member = IdentityWorld.member(this.context, this.space, "education");
	}

	@Test
	void goesToWhoHoldsThePostAndIsNotReadable() throws Exception {
		this.mvc.perform(get(path("/new")).cookie(this.officer))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Me e-mail")));
		send();
		List<MailRow> waiting = mails();
		assertThat(waiting).singleElement().satisfies((mail) -> {
			assertThat(mail.state()).isEqualTo("waiting");
			assertThat(mail.tenure()).isEqualTo(this.member.tenure());
			assertThat(mail.language()).isEqualTo("sr-Cyrl");
			assertThat(mail.secret()).isNotNull();
			assertThat(mail.path()).isNull();
		});
		assertThat(links()).isEqualTo(1);
	}

	@Test
	void aLinkThatIsWithdrawnTakesItsMailBack() throws Exception {
		send();
		send();
		assertThat(mails()).extracting(MailRow::state).containsExactly("taken-back", "waiting");
		this.mvc.perform(post(path("/withdrawal")).cookie(this.officer).with(csrf()))
			.andExpect(status().is3xxRedirection());
		assertThat(mails()).extracting(MailRow::state).containsExactly("taken-back", "taken-back");
		assertThat(mails()).allSatisfy((mail) -> assertThat(mail.secret()).isNull());
		assertThat(links()).isZero();
	}

	@Test
	void aFloodOfInvitationsSendsOneMailAndLeavesOneLink() throws Exception {
		for (int n = 0; n < 40; n++) {
			send();
		}
		assertThat(mails()).extracting(MailRow::state).hasSize(40).containsOnlyOnce("waiting").contains("taken-back");
		assertThat(mails()).filteredOn((mail) -> mail.secret() != null).hasSize(1);
		assertThat(links()).isEqualTo(1);
	}

	@Test
	void withoutAnAddressNothingIsMade() throws Exception {
		this.owner.sql()
			.sql("update jurisdiction.person set email = 'no address' where id = ?")
			.param(this.member.person())
			.update();
		this.mvc.perform(post(path("")).param("language", "sq")
			.param("by", "mail")
			.cookie(this.officer)

			.with(csrf()))
			.andExpect(status().isUnprocessableContent())
			.andExpect(content().string(containsString("Asgjë nuk u bë")));
		assertThat(links()).isZero();
	}

	private void send() throws Exception {
		this.mvc
			.perform(post(path("")).param("language", "sr-Cyrl").param("by", "mail").cookie(this.officer).with(csrf()))
			.andExpect(redirectedUrl("/s/gurra/accounts"));
	}

	private String path(String more) {
		return "/s/gurra/accounts/" + this.member.tenure() + "/links" + more;
	}

	private List<MailRow> mails() {
		return Walls.as(Reader.system(this.space.id()), () -> this.mails.about("identity", this.member.person()));
	}

	private int links() {
		UUID person = this.member.person();
		return this.owner.sql()
			.sql("select count(*)::int from identity.one_time_link where person_id = ? and used_at is null")
			.param(person)
			.query(Integer.class)
			.single();
	}

}
