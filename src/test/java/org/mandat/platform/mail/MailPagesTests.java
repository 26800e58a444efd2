package org.mandat.platform.mail;

import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.web.Installation;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The outgoing mails of an installation without a mail server: texts to copy. */
@MandatTests
@Import(MailWorld.class)
class MailPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private MailWorld world;

	@Autowired
	private MailRun run;

	@Autowired
	private Sign sign;

	@Autowired
	private Installation installation;

	private Space space;

	private Cookie officer;

	private UUID mail;

	@BeforeEach
	void open() {
		this.space = this.sign.space("test-valley", "gurra");
		this.officer = this.sign.in(this.space, "prevention-coordinator").cookie();
		UUID person = this.world.person(this.space, "Ann <b>Trial</b>", "ann@example.org", "en");
		this.mail = this.world.ask(this.space, this.world.mail(person).opening("/invitations/abc?in=en"));
	}

	private String path(String more) {
		return "/s/gurra/mails/" + this.mail + more;
	}

	@Test
	void withoutAServerAMailIsATextToCopy() throws Exception {
		this.mvc.perform(get(path("")).cookie(this.officer))
			.andExpect(status().isOk())
			.andExpect(content().string(not(containsString("/invitations/abc"))));
		this.world.due(this.mail);
		this.run.look(this.space.id(), this.mail);
		assertThat(this.world.state(this.mail)).isEqualTo("to-copy");
		this.mvc.perform(get(path("")).cookie(this.officer))
			.andExpect(content().string(containsString("Nuk ka server poste")))
			.andExpect(content().string(containsString("Good day, Ann &lt;b&gt;Trial&lt;/b&gt;")))
			.andExpect(content().string(containsString("/invitations/abc?in=en")));
		this.mvc.perform(post(path("/handing-over")).cookie(this.officer).with(csrf()))
			.andExpect(status().is3xxRedirection());
		assertThat(this.world.state(this.mail)).isEqualTo("handed-over");
		assertThat(this.world.column(this.mail, "secret")).isEmpty();
	}

	@Test
	void aServerThatNobodyWasNamedForSaysSoAtTheFoot() throws Exception {
		String named = this.installation.fact("operator").orElse("");
		this.world.due(this.mail);
		this.run.look(this.space.id(), this.mail);
		try {
			this.installation.keep("operator", "");
			this.mvc.perform(get(path("")).cookie(this.officer))
				.andExpect(content()
					.string(containsString("The operator of this server has not been named yet. Nothing")));
			this.installation.keep("operator", "Example Office");
			this.mvc.perform(get(path("")).cookie(this.officer))
				.andExpect(content().string(containsString("Server run by: Example Office. Nothing")));
			this.installation.keep("operator", "Example d.o.o.");
			this.mvc.perform(get(path("")).cookie(this.officer))
				.andExpect(content().string(containsString("Server run by: Example d.o.o. Nothing")));
		}
		finally {
			this.installation.keep("operator", named);
		}
	}

	@Test
	void whatWasTakenBackIsNotHandedOver() throws Exception {
		this.mvc.perform(post(path("/withdrawal")).cookie(this.officer).with(csrf()))
			.andExpect(status().is3xxRedirection());
		this.mvc.perform(post(path("/handing-over")).cookie(this.officer).with(csrf()))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("mbyllur ndërkohë")));
		this.mvc.perform(post(path("/return")).cookie(this.officer).with(csrf())).andExpect(status().isConflict());
		this.mvc.perform(post(path("/dispatch")).cookie(this.officer).with(csrf())).andExpect(status().isConflict());
		assertThat(this.world.state(this.mail)).isEqualTo("taken-back");
	}

	@Test
	void listsWhatWaitsToWhomItConcerns() throws Exception {
		this.mvc.perform(get("/s/gurra/mails").cookie(this.officer))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Ann &lt;b&gt;Trial")));
		Cookie member = this.sign.in(this.space, "police-commander").cookie();
		this.mvc.perform(get("/s/gurra/mails").cookie(member)).andExpect(status().isNotFound());
		this.mvc.perform(get("/s/gurra/mails/" + UUID.randomUUID()).cookie(this.officer))
			.andExpect(status().isNotFound());
		Space other = this.sign.space("test-valley", "breza");
		Cookie elsewhere = this.sign.in(other, "prevention-coordinator").cookie();
		this.mvc.perform(get("/s/" + other.slug() + "/mails/" + this.mail).cookie(elsewhere))
			.andExpect(status().isNotFound());
	}

	@Test
	void theTrialSaysWhyNothingLeaves() throws Exception {
		Cookie administrator = this.sign.in(this.space, "administrator").cookie();
		this.mvc.perform(get("/s/gurra/mail-server").cookie(administrator))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Nuk ka server poste")));
		this.mvc.perform(get("/s/gurra/mail-server").cookie(this.officer)).andExpect(status().isNotFound());
	}

}
