package org.mandat.jurisdiction.post;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Contact;
import org.mandat.jurisdiction.Posts;
import org.mandat.jurisdiction.Space;
import org.mandat.jurisdiction.Spaces;
import org.mandat.jurisdiction.Tenures;
import org.mandat.platform.data.Ids;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Outcome;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** The pages of posts as people of different posts see them. */
@MandatTests
class PostPagesTests {

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Posts posts;

	@Autowired
	private Tenures tenures;

	@Autowired
	private Spaces spaces;

	@Test
	void showsEmptyChairsInTheLanguageAsked() throws Exception {
		Sign.Person officer = this.sign.in(this.sign.space("test-valley", "luka"), "prevention-coordinator");
		assertThat(body(officer, get("/s/luka/posts"), "sr-Cyrl")).contains("seat--vacant", "упражњено",
				"Командир полицијске станице");
		assertThat(body(officer, get("/s/luka/posts"), "sr-Latn")).contains("upražnjeno",
				"Komandir policijske stanice");
		assertThat(body(officer, get("/s/luka/posts"), "sq")).contains("i lirë", "Komandanti i stacionit policor");
	}

	@Test
	void looksBackToADayAndSurvivesAnUnreadableOne() throws Exception {
		Sign.Person officer = officer();
		assertThat(body(officer, get("/s/breza/posts?on=2025-03-01"), "en")).contains("value=\"2025-03-01\"",
				"Back to today");
		for (String odd : new String[] { "2025-02-31", "yesterday", "+999999999-12-31", "0001-01-01" }) {
			assertThat(body(officer, get("/s/breza/posts").param("on", odd), "en")).contains("cannot be read");
		}
		assertThat(status(officer, get("/s/breza/posts.csv").param("on", "x"))).isEqualTo(404);
	}

	@Test
	void drawsTheOrganisationAndLeadsFromAnEmptyChairToTheActThatFillsIt() throws Exception {
		Sign.Person officer = this.sign.in(this.sign.space("xk", "gjilan"), "prevention-coordinator");
		UUID mayor = officer.does(() -> this.posts.ofKind("mayor")).orElseThrow().id();
		String page = body(officer, get("/s/gjilan/posts"), "en");
		assertThat(page).contains("id=\"level-lead\"", "href=\"#chair-vacant\"", "not held by anybody yet",
				"/s/gjilan/posts/" + mayor + "/tenures/new", "type=\"range\"", "Person " + officer.id());
		Sign.Person teacher = this.sign.in(officer.space(), "education");
		assertThat(body(teacher, get("/s/gjilan/posts"), "en")).contains("seat--vacant").doesNotContain("tenures/new");
		assertThat(body(officer, get("/s/gjilan/posts?on=2020-01-01&show=vacant"), "en"))
			.contains("1 January 2020", "Back to today")
			.doesNotContain("tenures/new");
		for (String paper : new String[] { "posts", "telephones" }) {
			assertThat(body(officer, get("/s/gjilan/papers/" + paper), "en")).contains("Prevention coordinator")
				.doesNotContain("Person ");
		}
	}

	@Test
	void exportsPostsAndNeverNames() throws Exception {
		Sign.Person officer = officer();
		MvcResult result = send(officer, get("/s/breza/posts.csv"), "en");
		String file = result.getResponse().getContentAsString(StandardCharsets.UTF_8);
		assertThat(result.getResponse().getHeader("Content-Disposition")).startsWith("attachment");
		assertThat(file).startsWith("\uFEFF").contains("\"Prevention coordinator\"").doesNotContain("Person ");
	}

	@Test
	void appointsAndSaysWhyNot() throws Exception {
		Sign.Person officer = officer();
		UUID chair = chair(officer);
		String path = "/s/breza/posts/" + chair;
		assertThat(body(officer, get(path + "/tenures/new"), "sq"))
			.contains("Emërimi: Përfaqësuesi i shoqërisë civile");
		MockHttpServletRequestBuilder empty = post(path + "/tenures").with(csrf())
			.param("email", "x@")
			.param("from", "1.3.2025");
		assertThat(status(officer, empty)).isEqualTo(422);
		assertThat(body(officer, empty, "en")).contains("error-summary", "value=\"1.3.2025\"", "name@office.example");
		MvcResult done = send(officer, appointment(path, "Vjosa Test", "2025-03-01"), "en");
		assertThat(done.getResponse().getStatus()).isEqualTo(303);
		assertThat(done.getResponse().getHeader("Location")).isEqualTo(path);
		assertThat(body(officer, appointment(path, "Luan Test", "2026-01-01"), "sq"))
			.contains("Nga 1 mars 2025 është shënuar mbajtës i rregullt", "value=\"Luan Test\"");
		assertThat(body(officer, get(path), "en")).contains("Vjosa Test", "1 March 2025");
	}

	@Test
	void saysWhichDaysCanBeMeantAndKeepsTheName() throws Exception {
		Sign.Person officer = officer();
		String path = "/s/breza/posts/" + chair(officer);
		assertThat(body(officer, appointment(path, "Vjosa Test", "1026-03-01"), "en"))
			.contains("The first day cannot be before", "check the year", "value=\"Vjosa Test\"");
		assertThat(body(officer, appointment(path, "Vjosa Test", "2206-03-01"), "sq"))
			.contains("Dita e par\u00eb nuk mund t\u00eb jet\u00eb pas", "value=\"Vjosa Test\"");
		assertThat(body(officer, appointment(path, "Vjosa Test", "2025-03-01").param("until", "2025-02-01"), "sr-Cyrl"))
			.contains("error-summary", "value=\"Vjosa Test\"");
		assertThat(officer.does(() -> this.tenures.ofPost(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))))
			.isEmpty();
	}

	@Test
	void doesAFormThatIsSentTwiceOnce() throws Exception {
		Sign.Person officer = officer();
		UUID chair = chair(officer);
		String form = Ids.next().toString();
		assertThat(status(officer,
				appointment("/s/breza/posts/" + chair, "Vjosa Test", "2025-03-01").param("_form", form)))
			.isEqualTo(303);
		assertThat(status(officer,
				appointment("/s/breza/posts/" + chair, "Vjosa Test", "2025-03-01").param("_form", form)))
			.isEqualTo(200);
		assertThat(officer.does(() -> this.tenures.ofPost(chair))).hasSize(1);
	}

	@Test
	void endsATenure() throws Exception {
		Sign.Person officer = officer();
		UUID chair = chair(officer);
		send(officer, appointment("/s/breza/posts/" + chair, "Vjosa Test", "2025-03-01"), "en");
		UUID tenure = officer.does(() -> this.tenures.ofPost(chair)).getFirst().id();
		String path = "/s/breza/posts/" + chair + "/tenures/" + tenure + "/end";
		assertThat(body(officer, get(path), "sr-Cyrl")).contains("Vjosa Test обавља функцију од 1. 3. 2025.<");
		assertThat(status(officer, post(path).with(csrf()).param("lastDay", "2024-01-01").param("version", "0")))
			.isEqualTo(422);
		assertThat(status(officer, post(path).with(csrf()).param("lastDay", "2026-10-31").param("version", "0")))
			.isEqualTo(303);
		assertThat(body(officer, get("/s/breza/posts/" + chair), "en")).contains("31 October 2026", "ended");
	}

	@Test
	void showsBothVersionsToTheOneWhoWasLate() throws Exception {
		Sign.Person officer = officer();
		UUID chair = chair(officer);
		String path = "/s/breza/posts/" + chair + "/contact";
		officer.does(() -> this.posts.changeContact(chair, new Contact("+383 38 111", 2), 0));
		MvcResult late = send(officer,
				post(path).with(csrf()).param("phone", "+383 38 222").param("callOrder", "3").param("version", "0"),
				"en");
		assertThat(late.getResponse().getStatus()).isEqualTo(409);
		assertThat(late.getResponse().getContentAsString(StandardCharsets.UTF_8)).contains("+383 38 111",
				"value=\"+383 38 222\"", "name=\"version\" value=\"1\"");
		assertThat(status(officer,
				post(path).with(csrf()).param("phone", "call me").param("callOrder", "0").param("version", "1")))
			.isEqualTo(422);
	}

	@Test
	void isNotThereForThoseWhoMayNot() throws Exception {
		Space space = this.sign.space("test-valley", "breza");
		Sign.Person teacher = this.sign.in(space, "education");
		UUID chair = teacher.does(() -> this.posts.ofKind("mayor")).orElseThrow().id();
		assertThat(status(teacher, get("/s/breza/posts"))).isEqualTo(200);
		assertThat(body(teacher, get("/s/breza/posts/" + chair), "en")).doesNotContain("tenures/new", "/contact");
		assertThat(status(teacher, get("/s/breza/posts/" + chair + "/tenures/new"))).isEqualTo(404);
		assertThat(status(teacher, appointment("/s/breza/posts/" + chair, "Vjosa Test", "2025-03-01"))).isEqualTo(404);
		assertThat(status(teacher, get("/s/breza/posts/new"))).isEqualTo(404);
	}

	@Test
	void doesNotKnowThePostsOfAnotherSpace() throws Exception {
		Sign.Person officer = officer();
		Space other = this.sign.space("test-valley", "gurra");
		UUID theirs = Walls.as(Reader.system(other.id()), () -> this.posts.ofKind("mayor")).orElseThrow().id();
		assertThat(status(officer, get("/s/breza/posts/" + theirs))).isEqualTo(404);
		assertThat(status(officer, get("/s/breza/posts/not-an-id"))).isEqualTo(404);
		assertThat(status(officer, get("/s/gurra/posts"))).isEqualTo(404);
		assertThat(status(officer, appointment("/s/breza/posts/" + theirs, "Vjosa Test", "2025-03-01"))).isEqualTo(404);
	}

	@Test
	void leadsAnOldAddressToTheNewOne() throws Exception {
		Space hub = this.sign.space("test-valley", "valley-hub");
		Walls.run(Reader.system(hub.id()),
				() -> assertThat(this.spaces.changeSlug("qendra")).isInstanceOf(Outcome.Done.class));
		MvcResult old = this.mvc.perform(get("/s/valley-hub/posts?on=2025-03-01")).andReturn();
		assertThat(old.getResponse().getStatus()).isEqualTo(308);
		assertThat(old.getResponse().getHeader("Location")).isEqualTo("/s/qendra/posts?on=2025-03-01");
	}

	private Sign.Person officer() {
		return this.sign.in(this.sign.space("test-valley", "breza"), "prevention-coordinator");
	}

	private UUID chair(Sign.Person officer) {
		return officer.does(() -> this.posts.add("civil-society")).orElse((why) -> {
			throw new AssertionError(why);
		});
	}

	private static MockHttpServletRequestBuilder appointment(String path, String name, String from) {
		return post(path + "/tenures").with(csrf()).param("name", name).param("way", "regular").param("from", from);
	}

	private int status(Sign.Person person, MockHttpServletRequestBuilder request) throws Exception {
		return send(person, request, "en").getResponse().getStatus();
	}

	private String body(Sign.Person person, MockHttpServletRequestBuilder request, String language) throws Exception {
		return send(person, request, language).getResponse().getContentAsString(StandardCharsets.UTF_8);
	}

	private MvcResult send(Sign.Person person, MockHttpServletRequestBuilder request, String language)
			throws Exception {
		return this.mvc.perform(request.cookie(person.cookie(), new Cookie("mandat-language", language))).andReturn();
	}

}
