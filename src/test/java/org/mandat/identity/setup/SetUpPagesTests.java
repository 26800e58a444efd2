package org.mandat.identity.setup;

import java.util.UUID;

import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mandat.identity.IdentityWorld;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.world.MandatTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** The first start, on a database of its own in which nobody has an account. */
@MandatTests
@TestPropertySource(properties = "mandat.public.url=https://prevention.example/")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SetUpPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private SetUpGreeting greeting;

	@Autowired
	private SetUpLinks links;

	@Autowired
	private OwnerDatabase owner;

	@Test
	@Order(1)
	void printsALinkThatVoidsTheOneBefore() throws Exception {
		String first = link();
		String second = link();
		assertThat(second).startsWith("/set-up/").isNotEqualTo(first);
		this.mvc.perform(get(first)).andExpect(status().isNotFound());
		this.mvc.perform(get(second))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("value=\"xk:prizren\"")))
			.andExpect(content().string(not(containsString("test-valley"))));
		this.mvc.perform(get("/")).andExpect(header().string("Location", "/set-up"));
	}

	@Test
	@Order(2)
	void refusesWithoutDoingAnythingAndKeepsTheLink() throws Exception {
		String link = link();
		this.mvc.perform(form(link).param("name", "").param("password", "short").param("passwordAgain", "other"))
			.andExpect(status().is(422))
			.andExpect(content().string(containsString("#name")))
			.andExpect(content().string(containsString("#passwordAgain")));
		this.mvc.perform(form(link).param("name", "Arta").param("place", "test-valley:atlantis"))
			.andExpect(status().is(422));
		assertThat(count("select count(*) from jurisdiction.space")).isZero();
		this.mvc.perform(get(link)).andExpect(status().isOk());
	}

	@Test
	@Order(3)
	void refusesAnOldLink() throws Exception {
		String link = link();
		this.owner.sql().sql("update identity.one_time_link set ends_at = now()").update();
		this.mvc.perform(get(link)).andExpect(status().isNotFound());
	}

	@Test
	@Order(4)
	void makesSpacePersonPostsAccountAndSheetAtOnceAndOnce() throws Exception {
		String link = link();
		MvcResult result = this.mvc.perform(filled(link)).andExpect(status().isOk()).andReturn();
		assertThat(result.getResponse().getContentAsString()).contains("Pınar / Gurrë / Извор", "codes",
				"lang=\"sr-Cyrl\"", "Türkçe");
		this.mvc.perform(get("/").cookie(IdentityWorld.cookie(result, "mandat")))
			.andExpect(header().string("Location", "/account/second-factor/new"));
		assertThat(this.owner.sql()
			.sql("select p.kind from jurisdiction.tenure t join jurisdiction.post p on p.id = t.post_id order by 1")
			.query(String.class)
			.list()).containsExactly("administrator", "prevention-coordinator");
		assertThat(count("select count(*) from identity.recovery_sheet where void_at is null")).isEqualTo(1);
		assertThat(this.owner.sql()
			.sql("select value from platform.installation where name = 'operator'")
			.query(String.class)
			.single()).isEqualTo("Komuna e Gurr\u00ebs");
		this.mvc.perform(get(link)).andExpect(status().isNotFound());
		this.mvc.perform(filled(link)).andExpect(status().isNotFound());
		assertThat(count("select count(*) from identity.account")).isEqualTo(1);
		assertThat(this.greeting.lines("http://127.0.0.1:8080")).isEmpty();
		this.mvc.perform(get("/set-up")).andExpect(status().isNotFound());
		this.mvc.perform(get("/")).andExpect(header().string("Location", "/sign-in"));
	}

	@Test
	@Order(5)
	void isNotOpenedAgainByALinkMadeInBetween() {
		assertThat(this.links.open(this.links.make())).isFalse();
	}

	private String link() {
		return this.greeting.lines("http://127.0.0.1:8080")
			.stream()
			.filter((line) -> line.contains("/set-up/"))
			.map((line) -> line.strip().substring("https://prevention.example".length()))
			.findFirst()
			.orElseThrow();
	}

	private static MockHttpServletRequestBuilder form(String link) {
		return post(link).with(csrf()).param("_form", UUID.randomUUID().toString()).param("language", "sq");
	}

	private static MockHttpServletRequestBuilder filled(String link) {
		return form(link).param("place", "test-valley:gurra")
			.param("operator", "Komuna e Gurr\u00ebs")
			.param("name", "Arta Prov\u00eb")
			.param("posts", "both")
			.param("email", "Arta@Example.org")
			.param("password", IdentityWorld.PASSWORD)
			.param("passwordAgain", IdentityWorld.PASSWORD);
	}

	private int count(String sql) {
		return this.owner.sql().sql(sql).query(Integer.class).single();
	}

}
