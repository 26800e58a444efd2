package org.mandat.jurisdiction.pause;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Pause;
import org.mandat.jurisdiction.Pauses;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Outcome;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The two switches through their page, and what they hold elsewhere. */
@MandatTests
class PausePagesTests {

	private static final Cookie ENGLISH = new Cookie("mandat-language", "en");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Pauses pauses;

	@Autowired
	private Tasks tasks;

	@Autowired
	private OwnerDatabase owner;

	private Space space;

	private Sign.Person officer;

	@BeforeEach
	void office() {
		this.space = this.sign.space("test-valley", "lisna");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		this.owner.sql().sql("delete from jurisdiction.pause where space_id = ?").param(this.space.id()).update();
	}

	@Test
	void holdsForFourteenDaysSaysSoAndGoesOn() {
		assertThat(this.officer.<Boolean>does(this.pauses::holds)).isFalse();
		assertThat(post("/pauses")).hasStatus(303);
		Pause pause = this.officer.does(() -> this.pauses.emergency().orElseThrow());
		assertThat(pause.until()).isEqualTo(pause.from().plusDays(13));
		assertThat(this.officer.<Boolean>does(this.pauses::holds)).isTrue();
		assertThat(get("/today")).hasStatusOk().bodyText().contains("Reminders are held from");
		assertThat(post("/pauses")).hasStatus(422).bodyText().contains("One runs already");
		assertThat(post("/pauses/" + pause.id() + "/end", "version", "0")).hasStatus(303);
		assertThat(post("/pauses/" + pause.id() + "/end", "version", "0")).hasStatus(409)
			.bodyText()
			.contains("over already");
		assertThat(this.officer.<Boolean>does(this.pauses::holds)).isFalse();
		assertThat(get("/today")).bodyText().doesNotContain("Reminders are held from");
	}

	@Test
	void callsNoTaskLateThatFellDueInThePause() {
		LocalDate today = this.officer.does(() -> this.pauses.clocks().today());
		UUID task = this.officer.does(() -> done(this.tasks.give(this.officer.post(), "work", null,
				Text.of(java.util.Map.of("en", "Bring the list")), today.minusDays(1))));
		assertThat(get("/work/tasks/" + task)).bodyText().contains("badge--waits");
		this.owner.sql()
			.sql("insert into jurisdiction.pause (space_id, id, kind, from_on, until_on) values (?, ?, 'emergency', ?, ?)")
			.params(this.space.id(), UUID.randomUUID(), today.minusDays(3), today.plusDays(3))
			.update();
		assertThat(get("/work/tasks/" + task)).bodyText().doesNotContain("badge--waits");
		assertThat(get("/work/tasks?state=late")).bodyText().doesNotContain("Bring the list");
	}

	@Test
	void notesTheCallAndTheCertificationOfAnElection() {
		assertThat(post("/pauses/elections", "from", "x")).hasStatus(422).bodyText().contains("not a day");
		assertThat(post("/pauses/elections", "from", LocalDate.now().toString())).hasStatus(422)
			.bodyText()
			.contains("Write the decision");
		assertThat(post("/pauses/elections", "from", "1990-01-01", "document", "D-1")).hasStatus(422)
			.bodyText()
			.contains("more than a year away");
		assertThat(
				post("/pauses/elections", "from", LocalDate.now().minusDays(9).toString(), "document", "Decree 12 <b>"))
			.hasStatus(303);
		assertThat(get("/pauses")).bodyText().contains("Decree 12 &lt;b&gt;");
		Pause pause = this.officer.does(() -> this.pauses.election().orElseThrow());
		assertThat(this.officer.<Boolean>does(this.pauses::holds)).as("reminders go on").isFalse();
		assertThat(get("/today")).bodyText().contains("Election time runs since");
		String end = "/pauses/" + pause.id() + "/end";
		assertThat(post(end, "version", "0", "certified", LocalDate.now().plusDays(9).toString())).hasStatus(409)
			.bodyText()
			.contains("cannot lie in the future");
		assertThat(post(end, "version", "0", "certified", LocalDate.now().minusDays(1).toString())).hasStatus(303);
		assertThat(this.officer.does(this.pauses::election)).isEmpty();
	}

	@Test
	void isNotThereForWhoDoesNotRunTheWork() {
		Sign.Person member = this.sign.in(this.space, "education");
		assertThat(this.mvc.get().uri("/s/" + this.space.slug() + "/pauses").cookie(member.cookie())).hasStatus(404);
		assertThat(post("/pauses/" + UUID.randomUUID() + "/end", "version", "0")).hasStatus(404);
	}

	private static UUID done(Outcome<UUID> outcome) {
		return ((Outcome.Done<UUID>) outcome).value();
	}

	private MvcTestResult get(String path) {
		return this.mvc.get().uri("/s/" + this.space.slug() + path).cookie(this.officer.cookie(), ENGLISH).exchange();
	}

	private MvcTestResult post(String path, String... fields) {
		var request = this.mvc.post()
			.uri("/s/" + this.space.slug() + path)
			.cookie(this.officer.cookie(), ENGLISH)
			.with(csrf());
		for (int i = 0; i < fields.length; i += 2) {
			request = request.param(fields[i], fields[i + 1]);
		}
		return request.exchange();
	}

}
