package org.mandat.briefing;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mandat.briefing.StateOfPlay.Section;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Language;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The state of play of a space for a post: from what exists, in the reader's language,
 * each sentence leading on.
 */
@MandatTests
class StateOfPlayTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Tasks tasks;

	@Autowired
	private Briefings briefings;

	private Space space;

	private Sign.Person mayor;

	@BeforeEach
	void town() {
		this.space = this.sign.space("lumebardh", "kodergure");
		this.mayor = this.sign.in(this.space, "mayor");
	}

	@ParameterizedTest
	@CsvSource({ "en, State of play", "sq, Pasqyra e gjendjes", "sr-Cyrl, Пресек стања", "sr-Latn, Presek stanja" })
	void speaksEachLanguageForm(String lang, String title) {
		assertThat(this.mvc.get()
			.uri("/s/" + this.space.slug() + "/today")
			.cookie(this.mayor.cookie(), new jakarta.servlet.http.Cookie("mandat-language", lang))).hasStatusOk()
			.bodyText()
			.contains("<html lang=\"" + lang + "\"", title);
	}

	@Test
	void beginsWithWhatWaits() {
		this.mayor.does(() -> this.tasks.give(this.mayor.post(), "work", null, Text.of(Map.of("en", "Sign the agenda")),
				LocalDate.now().plusDays(3)));
		StateOfPlay play = play(LocalDate.now());
		assertThat(play.lead().getFirst()).contains("waits for you");
		Section first = play.sections().getFirst();
		assertThat(first.key()).isEqualTo("waiting");
		assertThat(first.waits()).isTrue();
		assertThat(first.blocks().toString()).contains("Sign the agenda", "/work/tasks/");
	}

	@Test
	void saysWhatIsExpectedByWhatAndWhatIsNotKnown() {
		StateOfPlay play = play(LocalDate.now());
		assertThat(play.sections()).extracting(Section::key).contains("duties", "unknown", "posts");
		assertThat(play.sections().toString()).contains("text not seen").doesNotContain("the law says");
	}

	@Test
	void isForMachinesToo() {
		assertThat(this.mvc.get().uri("/s/" + this.space.slug() + "/today.json").cookie(this.mayor.cookie()))
			.hasStatusOk()
			.bodyJson()
			.extractingPath("$.sections[0].key")
			.isEqualTo("waiting");
	}

	@Test
	void isReadForAnotherPostOnlyByWhoRunsOrLeads() {
		Sign.Person member = this.sign.in(this.space, "social-work");
		String other = "/s/" + this.space.slug() + "/briefing";
		assertThat(this.mvc.get().uri(other).cookie(member.cookie())).hasStatus(404);
		assertThat(this.mvc.get().uri(other).cookie(this.mayor.cookie())).hasStatusOk();
		assertThat(this.mvc.get().uri(other + "?post=" + java.util.UUID.randomUUID()).cookie(this.mayor.cookie()))
			.hasStatus(404);
	}

	private StateOfPlay play(LocalDate on) {
		return this.mayor.does(() -> this.briefings.of(this.mayor.post(), new Language("en"), on)).orElseThrow();
	}

}
