package org.mandat.mandate.gap;

import java.io.UnsupportedEncodingException;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What is missing in a municipality, as its officer sees it. */
@MandatTests
class GapPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Test
	void aNewHolderChangesTheListAndNoDuty() throws UnsupportedEncodingException {
		Space space = this.sign.space("xk", "ferizaj");
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		String before = group(read(officer, "/mandate/gaps"), "holder");
		String duties = main(read(officer, "/mandate/duties"));
		assertThat(before).contains("authorise somebody to act", "Mayor");
		this.sign.in(space, "mayor");
		assertThat(group(read(officer, "/mandate/gaps"), "holder")).doesNotContain(">Mayor</a>");
		assertThat(main(read(officer, "/mandate/duties"))).isEqualTo(duties);
	}

	@Test
	void saysWhatNobodyKnowsAndOffersTheLetter() throws UnsupportedEncodingException {
		Space space = this.sign.space("xk", "ferizaj");
		Sign.Person officer = this.sign.in(space, "prevention-coordinator");
		String page = read(officer, "/mandate/gaps");
		assertThat(group(page, "money")).contains("Not known");
		assertThat(group(page, "clause")).contains("/mandate/letters/new", "/mandate/duties/");
		assertThat(this.mvc.get().uri("/s/ferizaj/papers/gap-list").cookie(officer.cookie())).hasStatusOk();
		assertThat(this.mvc.get()
			.uri("/s/ferizaj/mandate/gaps.csv")
			.cookie(officer.cookie(), new Cookie("mandat-language", "en"))).hasStatusOk()
			.bodyText()
			.contains("A clause");
	}

	private String read(Sign.Person reader, String path) throws UnsupportedEncodingException {
		var answer = this.mvc.get()
			.uri("/s/ferizaj" + path)
			.cookie(reader.cookie(), new Cookie("mandat-language", "en"))
			.exchange();
		assertThat(answer).hasStatusOk();
		return answer.getResponse().getContentAsString();
	}

	private static String group(String page, String kind) {
		String from = page.substring(page.indexOf("aria-labelledby=\"gap-" + kind + "\""));
		return from.substring(0, from.indexOf("</section>"));
	}

	private static String main(String page) {
		return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
	}

}
