package org.mandat.assessment.gate;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.assessment.GoLiveChanged;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Formats;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** The door to the help channel: every condition, in both directions, told once. */
@MandatTests
@RecordApplicationEvents
class GoLiveTests {

	private static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	private static final List<String> LEVELS = List.of("D12.1", "D12.2", "D12.3", "D12.4", "D06.1", "D06.2");

	private static final List<String> POINTS = List.of("operator", "basis", "secrecy", "protocol", "promise", "helpers",
			"custodian", "hours", "mystery", "deletion", "complaint", "services");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@Autowired
	private ApplicationEvents events;

	private Sign.Person officer;

	@BeforeEach
	void office() {
		this.officer = this.sign.in(this.sign.space("test-valley", "stena"), "prevention-coordinator");
		for (String table : List.of("go_live_point", "go_live_signature", "go_live_told", "answered_by", "answer")) {
			this.owner.sql()
				.sql("delete from assessment." + table + " where space_id = ?")
				.param(this.officer.space().id())
				.update();
		}
	}

	@Test
	void opensWhenTheLastConditionIsMetAndClosesWhenOneFallsAway() {
		assertThat(read()).contains("21 conditions are not met", "Questions that must stand at level 2");
		LEVELS.forEach((benchmark) -> answer(benchmark, "2"));
		assertThat(sign("mayor")).as("not before the points are shown")
			.hasStatus(422)
			.bodyText()
			.contains("cannot be signed before", "2026/7");
		POINTS.forEach((point) -> assertThat(show("point", point, "02-" + point, "-1")).hasStatus(303));
		assertThat(read()).contains("3 conditions are not met", "02-operator");
		sign("mayor");
		sign("officer");
		assertThat(told()).as("nothing is told before the last").isEmpty();
		assertThat(sign("monitor")).hasStatus(303);
		assertThat(read()).contains("Every condition is met");
		assertThat(told()).containsExactly(true);
		answer("D06.2", "3");
		assertThat(told()).as("told once").containsExactly(true);
		answer("D12.4", "1");
		assertThat(read()).contains("One condition is not met");
		assertThat(told()).containsExactly(true, false);
		answer("D12.4", "2");
		assertThat(told()).containsExactly(true, false, true);
		assertThat(show("signature", "officer", "", "0")).as("taken back").hasStatus(303);
		assertThat(told()).containsExactly(true, false, true, false);
	}

	@Test
	void aQuestionThatDoesNotApplyIsMissingToo() {
		LEVELS.forEach((benchmark) -> answer(benchmark, "2"));
		answer("D06.1", "none");
		assertThat(read()).contains("16 conditions are not met");
	}

	@Test
	void refusesWhatIsNoPointAndASecondWriter() {
		assertThat(show("point", "moon", "x", "-1")).hasStatus(422);
		assertThat(show("point", "operator", "", "-1")).hasStatus(422).bodyText().contains("what shows it");
		assertThat(show("point", "operator", "02-1", "-1")).hasStatus(303);
		assertThat(show("point", "operator", "02-2", "-1")).hasStatus(409).bodyText().contains("02-1", "02-2");
		Sign.Person police = this.sign.in(this.officer.space(), "police-commander");
		assertThat(this.mvc.post().uri(path()).cookie(police.cookie()).with(csrf()).exchange()).hasStatus(404);
	}

	private List<Boolean> told() {
		UUID here = this.officer.space().id();
		return this.events.stream(GoLiveChanged.class)
			.filter((one) -> one.space().equals(here))
			.map(GoLiveChanged::open)
			.toList();
	}

	private void answer(String benchmark, String level) {
		String since = this.owner.sql()
			.sql("select id::text from assessment.answer where space_id = ? and benchmark = ? order by id desc limit 1")
			.params(this.officer.space().id(), benchmark)
			.query(String.class)
			.optional()
			.orElse("");
		assertThat(post("/s/" + this.officer.space().slug() + "/assessment/questions/" + benchmark, "since", since,
				"level", level, "reason", "As it is.", "proof", "01-7", "until", TODAY.plusMonths(3).toString(),
				"owner", this.officer.post().toString()))
			.hasStatus(303);
	}

	private MvcTestResult sign(String signer) {
		return show("signature", signer, "2026/7", "-1");
	}

	private MvcTestResult show(String kind, String key, String proof, String version) {
		return post(path(), "kind", kind, "key", key, "proof", proof, "version", version, "on", TODAY.toString(),
				"post", this.officer.post().toString());
	}

	private String path() {
		return "/s/" + this.officer.space().slug() + "/assessment/go-live";
	}

	private String read() {
		MvcTestResult page = this.mvc.get()
			.uri(path())
			.cookie(this.officer.cookie(), new Cookie("mandat-language", "en"))
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

	private MvcTestResult post(String path, String... params) {
		var request = this.mvc.post().uri(path).cookie(this.officer.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

}
