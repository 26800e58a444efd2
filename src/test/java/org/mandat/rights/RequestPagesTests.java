package org.mandat.rights;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

/** A request from the own page to the erasure, and who must not touch it. */
@MandatTests
class RequestPagesTests {

	private static final String REQUESTS = "/s/breza/requests";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private Tasks tasks;

	private Space space = new Space(new UUID(0, 0), "", "", "", "", Text.of(java.util.Map.of("en", "")),
			java.util.List.of());

	private Sign.Person officer = none();

	private Sign.Person member = none();

	@BeforeEach
	void people() {
		this.space = this.sign.space("test-valley", "breza");
		this.officer = this.sign.in(this.space, "administrator");
		this.member = this.sign.in(this.space, "police-commander");
	}

	@Test
	void goesFromTheOwnPageToTheErasure() throws Exception {
		as(this.member, ask("erasure")).andExpect(status().isSeeOther());
		as(this.member, ask("erasure")).andExpect(status().is(422))
			.andExpect(content().string(containsString("open already")));
		UUID request = request();
		assertThat(this.officer
			.does(() -> this.tasks.waiting(this.officer.post(), new org.mandat.platform.text.Language("sq"), 50)))
			.anyMatch((task) -> request.equals(task.origin()) && LocalDate.now().isBefore(task.due()));
		as(this.officer, get(REQUESTS)).andExpect(content().string(containsString(name())));
		as(this.officer, decide(request, "granted", " ")).andExpect(status().is(422));
		as(this.officer, decide(request, "granted", "Nobody needs the name any more."))
			.andExpect(status().isSeeOther());
		as(this.officer, decide(request, "refused", "Too late.")).andExpect(status().isConflict())
			.andExpect(content().string(containsString("meanwhile")));
		for (String language : java.util.List.of("en", "sq", "sr-Cyrl", "sr-Latn")) {
			as(this.officer,
					get("/s/breza/papers/request-answer").param("of", request.toString()).param("lang", language))
				.andExpect(status().isOk())
				.andExpect(content().string(containsString(name())));
		}
		as(this.officer, erase(request, 1)).andExpect(status().isConflict())
			.andExpect(content().string(containsString("holds a post")));
		end();
		as(this.officer, post(REQUESTS + "/" + request + "/holds").param("holdReason", "Court, case 12"))
			.andExpect(status().isSeeOther());
		as(this.officer, erase(request, 1)).andExpect(status().isConflict())
			.andExpect(content().string(containsString("legal hold stands")));
		as(this.officer, post(REQUESTS + "/" + request + "/hold")).andExpect(status().isSeeOther());
		as(this.member, get("/account/requests")).andExpect(content().string(containsString("Granted")));
		as(this.officer, erase(request, 1)).andExpect(status().isSeeOther());
		as(this.officer, get(REQUESTS + "/" + request)).andExpect(status().isOk())
			.andExpect(content().string(not(containsString(name()))));
		assertThat(this.owner.sql()
			.sql("select words is null and erased_at is not null from rights.request where id = ?")
			.param(request)
			.query(Boolean.class)
			.single()).isTrue();
		as(this.member, get("/account/requests")).andExpect(status().isSeeOther());
	}

	@Test
	void answersWhoAsksForAccessWithWhatIsKept() throws Exception {
		as(this.officer,
				post(REQUESTS).param("person", this.member.id().toString())
					.param("kind", "access")
					.param("identity", "document")
					.param("received", LocalDate.now().toString())
					.param("words", "All of it"))
			.andExpect(status().isSeeOther());
		UUID request = request();
		as(this.officer, get("/s/breza/papers/request-answer").param("of", request.toString()))
			.andExpect(content().string(not(containsString(name()))));
		as(this.officer, decide(request, "granted", "It is yours.")).andExpect(status().isSeeOther());
		as(this.officer, get("/s/breza/papers/request-answer").param("of", request.toString()))
			.andExpect(content().string(containsString(this.member.account() + "@example.org")))
			.andExpect(content().string(not(matchesPattern("(?s).*\\d{4}-\\d{2}-\\d{2}T\\d{2}:.*"))));
		as(this.officer, erase(request, 1)).andExpect(status().isConflict());
	}

	@Test
	void refusesDaysThatCannotBeMeantAndKeepsWhatWasTyped() throws Exception {
		for (String day : java.util.List.of(LocalDate.now().plusDays(2).toString(), "1890-01-01", "yesterday", "")) {
			as(this.officer,
					post(REQUESTS).param("person", this.member.id().toString())
						.param("kind", "correction")
						.param("identity", "known")
						.param("received", day)
						.param("words", "The number is wrong"))
				.andExpect(status().is(422))
				.andExpect(content().string(containsString("The number is wrong")));
		}
	}

	@Test
	void letsNobodyElseAtTheRegister() throws Exception {
		as(this.member, ask("objection")).andExpect(status().isSeeOther());
		UUID request = request();
		Sign.Person coordinator = this.sign.in(this.space, "prevention-coordinator");
		as(coordinator, get(REQUESTS)).andExpect(status().isNotFound());
		as(coordinator, decide(request, "refused", "No.")).andExpect(status().isNotFound());
		as(coordinator, post("/account/requests/" + request + "/withdrawal")).andExpect(status().isNotFound());
		Space gurra = this.sign.space("test-valley", "gurra");
		Sign.Person stranger = this.sign.in(gurra, "administrator");
		as(stranger, get("/s/gurra/requests/" + request)).andExpect(status().isNotFound());
		as(stranger, post("/s/gurra/requests/" + request + "/erasure")).andExpect(status().isNotFound());
		as(stranger, post("/account/requests").param("at", this.space.id().toString()).param("kind", "access"))
			.andExpect(status().is(422));
		as(this.member, post("/account/requests/" + request + "/withdrawal")).andExpect(status().isSeeOther());
		as(this.member, get("/account/requests")).andExpect(content().string(containsString("Withdrawn")));
	}

	private ResultActions as(Sign.Person person, MockHttpServletRequestBuilder request) throws Exception {
		return this.mvc.perform(request.cookie(person.cookie(), new Cookie("mandat-language", "en")).with(csrf()));
	}

	private MockHttpServletRequestBuilder ask(String kind) {
		return post("/account/requests").param("at", this.space.id().toString())
			.param("kind", kind)
			.param("words", "Please");
	}

	private static MockHttpServletRequestBuilder decide(UUID request, String decision, String reason) {
		return post(REQUESTS + "/" + request + "/decision").param("decision", decision)
			.param("reason", reason)
			.param("version", "0");
	}

	private static MockHttpServletRequestBuilder erase(UUID request, long version) {
		return post(REQUESTS + "/" + request + "/erasure").param("version", String.valueOf(version));
	}

	private UUID request() {
		return this.owner.sql()
			.sql("select id from rights.request where person_id = ? order by entered_at desc limit 1")
			.param(this.member.id())
			.query(UUID.class)
			.single();
	}

	private String name() {
		return "Person " + this.member.id();
	}

	private void end() {
		this.owner.sql()
			.sql("update jurisdiction.tenure set during = tstzrange(lower(during), now(), '[)') where id = ?")
			.param(this.member.tenure())
			.update();
	}

	private static Sign.Person none() {
		UUID nobody = new UUID(0, 0);
		return new Sign.Person(
				new Space(nobody, "", "", "", "", Text.of(java.util.Map.of("en", "")), java.util.List.of()), nobody,
				nobody, nobody, nobody, "");
	}

}
