package org.mandat.platform.search;

import java.util.Map;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Text;
import org.mandat.work.Tasks;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Search finds a record in any script, with or without marks, and never another space's.
 */
@MandatTests
class SearchPageTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Tasks tasks;

	@ParameterizedTest
	@ValueSource(strings = { "Ђурђево ветрењача", "đurđevo vetrenjača", "djurdjevo vetrenjaca", "durdevo VETREN" })
	void findsInEitherScriptWithOrWithoutMarks(String words) {
		Sign.Person officer = officer("lumebardh");
		assertThat(find(officer, words)).isEqualTo(1);
		assertThat(find(officer("jasenik"), words)).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "'; drop table", "& | ! :*", "<b>", "%", "\u0000", "(((" })
	void answersWhateverIsAsked(String words) {
		assertThat(page(officer("lumebardh"), words)).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "chairs local safety", "kryeson keshillin lokal", "председава локалним",
			"predsedava lokalnim" })
	void findsADutyOfThePackInAnyLanguage(String words) {
		assertThat(body(officer("jasenik"), words)).contains("/s/jasenik/mandate/duties/d02\"");
	}

	@Test
	void findsOnlyTheDutyWhoseWordsAreAllThere() {
		assertThat(body(officer("jasenik"), "chairs windmill")).doesNotContain("/mandate/duties/d02");
	}

	@Test
	void isNotThereWithoutSigningIn() {
		assertThat(this.mvc.get().uri("/s/lumebardh/search?q=x")).hasStatus(303);
	}

	private Sign.Person officer(String town) {
		Space space = this.sign.space("lumebardh", town);
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		if ("lumebardh".equals(town) && find(officer, "Ђурђево") == 0) {
			officer.does(() -> this.tasks.give(officer.post(), "work", null,
					Text.of(Map.of("sr-Cyrl", "Обићи Ђурђево, ветрењача")), null));
		}
		return officer;
	}

	private int find(Sign.Person officer, String words) {
		String body = body(officer, words);
		return body.split("/work/tasks/", -1).length - 1;
	}

	private String body(Sign.Person officer, String words) {
		try {
			return this.mvc.get()
				.uri("/s/" + officer.space().slug() + "/search")
				.param("q", words)
				.cookie(officer.cookie(), new Cookie("mandat-language", "en"))
				.exchange()
				.getResponse()
				.getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new AssertionError(ex);
		}
	}

	private int page(Sign.Person officer, String words) {
		return this.mvc.get()
			.uri("/s/" + officer.space().slug() + "/search")
			.param("q", words)
			.cookie(officer.cookie())
			.exchange()
			.getResponse()
			.getStatus();
	}

}
