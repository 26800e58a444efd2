package org.mandat.jurisdiction.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.mandat.jurisdiction.Delegations;
import org.mandat.jurisdiction.Persons;
import org.mandat.jurisdiction.PostView;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.RoleChanges;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.SpaceDays;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.security.Role;
import org.mandat.platform.text.Outcome;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** A town whose roles are as the pack gives them, and what people do there. */
@MandatTests
abstract class RoleWorld {

	@Autowired
	MockMvc mvc;

	@Autowired
	Sign sign;

	@Autowired
	Posts posts;

	@Autowired
	RoleChanges changes;

	@Autowired
	Delegations delegations;

	@Autowired
	Tenures tenures;

	@Autowired
	Persons persons;

	@Autowired
	SpaceDays days;

	@Autowired
	OwnerDatabase owner;

	Space space;

	@BeforeEach
	void asThePackGives() {
		this.space = this.sign.space("xk", "prishtine");
		for (String table : List.of("delegation", "role_change", "tenure")) {
			this.owner.sql()
				.sql("delete from jurisdiction." + table + " where space_id = ?")
				.param(this.space.id())
				.update();
		}
		this.owner.sql().sql("""
				update jurisdiction.post set further_roles = '{}',
				       role = case kind when 'education' then 'member' when 'mayor' then 'leader'
				                        when 'prevention-coordinator' then 'coordinator'
				                        when 'system-administrator' then 'administrator' else role end
				 where space_id = ?
				""").param(this.space.id()).update();
	}

	String lend(Sign.Person giver, Sign.Person taker, List<String> parts) {
		return giver.does(() -> said(this.delegations.lend(new Delegations.Asked(giver.tenure(), taker.tenure(),
				today(giver), today(giver).plusDays(3), parts, "01-1/2026"))));
	}

	LocalDate today(Sign.Person person) {
		return this.days.of(person.space().id()).today();
	}

	String ask(Sign.Person by, UUID post, Role role, boolean given) {
		return by.does(() -> said(
				this.changes.ask(new RoleChanges.Asked(post, role, given, false, "Decree of the mayor", "01-7/2026"))));
	}

	void give(UUID post, String role) {
		this.owner.sql()
			.sql("update jurisdiction.post set further_roles = array[?] where space_id = ? and id = ?")
			.params(role, this.space.id(), post)
			.update();
	}

	void choose(Sign.Person person, UUID post) throws Exception {
		assertThat(status(person, post("/post").param("post", post.toString()).with(csrf()))).isEqualTo(303);
	}

	PostView view(Sign.Person by, UUID post) {
		return by.does(() -> this.posts.find(post)).orElseThrow();
	}

	UUID chair(String kind) {
		return this.owner.sql()
			.sql("select id from jurisdiction.post where space_id = ? and kind = ?")
			.params(this.space.id(), kind)
			.query(UUID.class)
			.single();
	}

	Sign.Person in(String kind) {
		return this.sign.in(this.space, kind);
	}

	String url(String path) {
		return "/s/" + this.space.slug() + "/" + path;
	}

	static String said(Outcome<?> outcome) {
		return (outcome instanceof Outcome.Refused<?> refused)
				? refused.why().key().substring(refused.why().key().lastIndexOf('.') + 1) : "done";
	}

	int status(Sign.Person person, MockHttpServletRequestBuilder request) throws Exception {
		return send(person, request).getResponse().getStatus();
	}

	String body(Sign.Person person, MockHttpServletRequestBuilder request) throws Exception {
		return send(person, request).getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	MvcResult send(Sign.Person person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.cookie(person.cookie(), new Cookie("mandat-language", "en"))).andReturn();
	}

}
