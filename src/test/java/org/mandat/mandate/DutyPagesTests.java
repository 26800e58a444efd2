package org.mandat.mandate;

import org.junit.jupiter.api.Test;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.text.Language;
import org.mandat.world.MandatTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** What is expected, and by what: from the pack, with its doubts. */
@MandatTests
class DutyPagesTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Sign sign;

	@Autowired
	private Duties duties;

	@Autowired
	private BasisWording wording;

	@Test
	void takesOverEveryDutyOfThePack() {
		assertThat(this.duties.all("xk")).hasSize(66);
		assertThat(this.duties.all("lumebardh")).hasSize(17);
		assertThat(this.duties.of("xk", "mayor")).extracting(Duty::id).contains("d01", "d02");
	}

	@Test
	void neverClaimsATextThatIsNotStored() {
		for (Duty duty : this.duties.all("xk")) {
			String seen = this.wording.seen(duty.basis(), new Language("en"));
			assertThat(seen).as(duty.id())
				.startsWith(duty.basis().textStored() ? "the text is stored" : "text not seen");
		}
	}

	@Test
	void filtersByActorAndClarityInTheReadersLanguage() {
		Space space = this.sign.space("lumebardh", "lumebardh");
		Sign.Person mayor = this.sign.in(space, "mayor");
		assertThat(this.mvc.get()
			.uri("/s/lumebardh/mandate/duties?clarity=unclear")
			.cookie(mayor.cookie(), new jakarta.servlet.http.Cookie("mandat-language", "sq"))).hasStatusOk()
			.bodyText()
			.contains("Çfarë pritet dhe në bazë të çfarë", "4 nga 17 detyra", "e paqartë");
	}

	@Test
	void answersNotFoundForADutyThatThePackDoesNotHave() {
		Sign.Person mayor = this.sign.in(this.sign.space("lumebardh", "lumebardh"), "mayor");
		assertThat(this.mvc.get().uri("/s/lumebardh/mandate/duties/d999").cookie(mayor.cookie())).hasStatus(404);
	}

}
