package org.mandat.assessment;

import java.time.LocalDate;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Formats;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A question answered together, through the pages. */
@MandatTests
class AnswerTests {

	private static final LocalDate TODAY = LocalDate.now(Formats.ZONE);

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Sign sign;

	@Autowired
	OwnerDatabase owner;

	private Sign.Person keeper;

	@BeforeEach
	void office() {
		this.keeper = this.sign.in(this.sign.space("test-valley", "ura"), "prevention-coordinator");
		this.owner.sql()
			.sql("delete from assessment.answered_by where space_id = ?")
			.param(this.keeper.space().id())
			.update();
		this.owner.sql()
			.sql("delete from assessment.answer where space_id = ?")
			.param(this.keeper.space().id())
			.update();
	}

	@Test
	void asksOneQuestionAfterTheOther() {
		assertThat(read(this.keeper, "assessment", "en")).contains("0 of 60 are answered", "questions/D01.2\"",
				"not asked yet");
		assertThat(send(this.keeper, "level", "2", "reason", "Adopted in May.", "proof", "01-12/2026", "until",
				TODAY.plusMonths(6).toString(), "owner", post(), "there", post()))
			.hasStatus(303);
		assertThat(read(this.keeper, "assessment", "en")).contains("1 of 60 are answered", "Mean 2.0; lowest: D01.2");
		assertThat(read(this.keeper, "assessment/questions/D01.2", "en")).contains("Adopted in May.", "01-12/2026",
				"holds until", "Who was there");
		assertThat(read(this.keeper, "assessment/questions/D01.2", "sq")).contains("Adopted in May.", "vlen deri më");
	}

	@Test
	void refusesALevelThatNothingShows() {
		assertThat(send(this.keeper, "level", "1", "reason", "So we think")).hasStatus(422)
			.bodyText()
			.contains("needs a proof", "So we think");
		assertThat(send(this.keeper, "level", "2.5", "reason", "half")).hasStatus(422);
		assertThat(send(this.keeper, "level", "1", "reason", "r", "proof", "p", "owner", post(), "until",
				TODAY.minusDays(1).toString()))
			.hasStatus(422)
			.bodyText()
			.contains("until which day");
		assertThat(send(this.keeper, "level", "0", "reason", " ")).hasStatus(422);
		assertThat(send(this.keeper, "level", "none", "reason", "There are no returnees here.")).hasStatus(303);
		assertThat(read(this.keeper, "assessment", "en")).contains("does not apply");
	}

	@Test
	void losesNothingWhenSomebodyAnsweredMeanwhile() {
		assertThat(send(this.keeper, "level", "0", "reason", "Nothing is written.")).hasStatus(303);
		assertThat(send(this.keeper, "level", "0", "reason", "My own words")).hasStatus(409)
			.bodyText()
			.contains("Nothing is written.", "My own words", "answered this question meanwhile");
	}

	@Test
	void marksAProofToRenewAndLeavesTheLevel() {
		send(this.keeper, "level", "2", "reason", "Adopted.", "proof", "p-1", "until", TODAY.plusDays(1).toString(),
				"owner", post());
		this.owner.sql()
			.sql("update assessment.answer set proof_until = current_date - 3 where space_id = ?")
			.param(this.keeper.space().id())
			.update();
		assertThat(read(this.keeper, "assessment", "en")).contains("renew: the proof held until", "level 2");
	}

	@Test
	void letsOthersReadAndNotWrite() {
		Sign.Person police = this.sign.in(this.keeper.space(), "police-commander");
		assertThat(read(police, "assessment/questions/D01.2", "sr-Cyrl")).doesNotContain("name=\"level\"");
		assertThat(send(police, "level", "0", "reason", "no")).hasStatus(404);
	}

	private String post() {
		return this.keeper.post().toString();
	}

	private MvcTestResult send(Sign.Person who, String... params) {
		var request = this.mvc.post()
			.uri("/s/" + who.space().slug() + "/assessment/questions/D01.2")
			.cookie(who.cookie(), new Cookie("mandat-language", "en"));
		for (int i = 0; i < params.length; i += 2) {
			request = request.param(params[i], params[i + 1]);
		}
		return request.with(csrf()).exchange();
	}

	private String read(Sign.Person who, String path, String lang) {
		MvcTestResult page = this.mvc.get()
			.uri("/s/" + who.space().slug() + "/" + path)
			.cookie(who.cookie(), new Cookie("mandat-language", lang))
			.exchange();
		assertThat(page).hasStatusOk();
		return new String(page.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
	}

}
