package org.mandat.identity.invitation;

import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.mandat.identity.IdentityWorld;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.Sign;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** Through which a link goes: of who makes it, and of who takes it up. */
final class Hands {

	private static final Pattern LINK = Pattern.compile("class=\"secret\"[^>]*>[^<]*(/invitations/[A-Za-z0-9_-]+)");

	private Hands() {
	}

	static String link(MockMvc mvc, Sign.Person by, UUID tenure) throws Exception {
		String page = mvc
			.perform(post("/s/" + by.space().slug() + "/accounts/" + tenure + "/links").cookie(by.cookie())
				.param("language", "sq")
				.with(csrf()))
			.andExpect(status().isOk())
			.andReturn()
			.getResponse()
			.getContentAsString();
		Matcher found = LINK.matcher(page);
		assertThat(found.find()).isTrue();
		return found.group(1);
	}

	static MvcResult accept(MockMvc mvc, String link, String login) throws Exception {
		return mvc
			.perform(post(URI.create(link + "/password")).param("login", login)
				.param("password", IdentityWorld.PASSWORD)
				.param("passwordAgain", IdentityWorld.PASSWORD)
				.with(csrf()))
			.andReturn();
	}

	static List<String> acts(OwnerDatabase owner, UUID tenure) {
		return owner.sql()
			.sql("select act from platform.audit_entry where kind = 'tenure' and record_id = ?")
			.param(tenure)
			.query(String.class)
			.list();
	}

}
