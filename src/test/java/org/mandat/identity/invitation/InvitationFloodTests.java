package org.mandat.identity.invitation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A stranger who tries links of invitations by the hundred. */
@MandatTests
class InvitationFloodTests {

	private static final int GUESSES = 300;

	private static final String WRITTEN = """
			select (select count(*) from platform.audit_entry) + (select count(*) from identity.one_time_link)
			       + (select count(*) from identity.account) + (select count(*) from identity.session)
			       + (select coalesce(sum(tries), 0) from identity.sign_in_try)
			""";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Test
	void whoGuessesLinksLearnsNothingWritesNothingAndClosesNothing() throws Exception {
		Sign.Person officer = this.sign.in(this.sign.space("test-valley", "gurra"), "prevention-coordinator");
		Sign.Person holder = this.sign.in(officer.space(), "mayor");
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(holder.id()).update();
		String link = Hands.link(this.mvc, officer, holder.tenure());
		long before = written();
		Set<String> answers = new HashSet<>();
		for (int n = 0; n < GUESSES; n++) {
			String guess = "/invitations/" + token();
			answers.add(answer(this.mvc.perform(get(guess).header("Accept-Language", "en")).andReturn(), guess));
			assertThat(Hands.accept(this.mvc, guess, "stranger" + n + "@example.org").getResponse().getStatus())
				.isEqualTo(404);
		}
		assertThat(answers).as("one answer to all").hasSize(1);
		assertThat(written()).isEqualTo(before);
		assertThat(Hands.accept(this.mvc, link, "f" + UUID.randomUUID() + "@example.org").getResponse().getStatus())
			.isEqualTo(303);
	}

	@Test
	void aLinkThatWasOneIsNotedWhenItIsTriedAgainOnceAnHour() throws Exception {
		Sign.Person officer = this.sign.in(this.sign.space("test-valley", "gurra"), "prevention-coordinator");
		Sign.Person holder = this.sign.in(officer.space(), "mayor");
		this.owner.sql().sql("delete from identity.account_person where person_id = ?").param(holder.id()).update();
		String used = Hands.link(this.mvc, officer, holder.tenure());
		assertThat(Hands.accept(this.mvc, used, "u" + UUID.randomUUID() + "@example.org").getResponse().getStatus())
			.isEqualTo(303);
		for (int n = 0; n < 3; n++) {
			this.mvc.perform(get(used)).andExpect(status().isNotFound());
		}
		assertThat(triedAgain(holder)).isEqualTo(1);
		this.owner.sql()
			.sql("update identity.one_time_link set tried_again_at = now() - interval '61 minutes' where tenure_id = ?")
			.param(holder.tenure())
			.update();
		this.mvc.perform(get(used)).andExpect(status().isNotFound());
		assertThat(triedAgain(holder)).isEqualTo(2);
	}

	private long triedAgain(Sign.Person holder) {
		return Hands.acts(this.owner, holder.tenure()).stream().filter("identity.dead-link-tried"::equals).count();
	}

	/** What the page says, without its token and the link itself. */
	private static String answer(MvcResult result, String guess) throws Exception {
		return result.getResponse().getStatus() + result.getResponse()
			.getContentAsString()
			.replace(guess.substring(guess.lastIndexOf('/') + 1), "")
			.replaceAll("name=\"(_csrf|_form)\" value=\"[^\"]*\"", "")
			.replaceAll("nonce=\"[^\"]*\"", "");
	}

	/** As long as a real one. */
	private static String token() {
		byte[] bytes = new byte[32];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	private long written() {
		return this.owner.sql().sql(WRITTEN).query(Long.class).single();
	}

}
