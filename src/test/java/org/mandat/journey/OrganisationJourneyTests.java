package org.mandat.journey;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.OwnerDatabase;
import org.mandat.platform.text.Messages;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The organisation and its empty chairs, with a slider of days and without a script. */
@Tag("journey")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OrganisationJourneyTests {

	@Autowired
	private Messages messages;

	@Autowired
	private Sign sign;

	@Autowired
	private OwnerDatabase owner;

	@LocalServerPort
	private int port;

	private Chromium chromium;

	private Space space;

	private Sign.Person officer;

	@BeforeAll
	void open() {
		this.chromium = new Chromium();
		this.space = this.sign.space("xk", "gracanica");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
		Sign.Person mayor = this.sign.in(this.space, "mayor");
		this.owner.sql()
			.sql("""
					update jurisdiction.tenure
					   set during = tstzrange('2022-03-01T00:00Z', '2024-06-01T00:00Z'), from_on = '2022-03-01', until_on = '2024-05-31'
					 where id = ?
					""")
			.param(mayor.tenure())
			.update();
	}

	@AfterAll
	void close() {
		this.chromium.close();
	}

	@Test
	void slidesBackToWhoSatThereAndKeepsTheAddress() {
		try (Visitor visitor = visitor("sr-Latn", 1280, true)) {
			visitor.opens("/s/gracanica/posts").reads("jurisdiction.posts.unfilled");
			assertThat(mayor(visitor).getAttribute("class")).contains("seat--vacant");
			Locator slider = visitor.page.locator("input[type=range]");
			slider.focus();
			visitor.page.keyboard().press("Home");
			for (int i = 0; i < 3; i++) {
				visitor.page.keyboard().press("PageUp");
			}
			visitor.page.waitForURL("**/posts?on=*");
			visitor.page.waitForFunction("() => !document.querySelector('.seat__act')");
			LocalDate day = LocalDate.parse(visitor.page.locator("#on").inputValue());
			assertThat(day).isBefore(LocalDate.of(2024, 6, 1));
			assertThat(mayor(visitor).getAttribute("class")).contains("seat--acting");
			assertThat(visitor.page.locator("[data-says]").textContent()).contains(String.valueOf(day.getYear()));
			visitor.looks();
		}
	}

	@Test
	void showsTheDayWithoutAScriptOnAPhone() {
		try (Visitor visitor = visitor("sq", 360, false)) {
			visitor.opens("/s/gracanica/posts");
			assertThat(visitor.page.locator("input[type=range]").isVisible()).isFalse();
			visitor.types("jurisdiction.posts.day.on", "2023-05-05").presses("jurisdiction.posts.day.show");
			assertThat(visitor.page.url()).endsWith("/posts?on=2023-05-05");
			assertThat(mayor(visitor).getAttribute("class")).contains("seat--acting");
			visitor.follows("jurisdiction.posts.day.backToToday");
			assertThat(mayor(visitor).getAttribute("class")).contains("seat--vacant");
		}
	}

	@Test
	void fitsAPhoneAndLeadsByKeyboardToTheActThatFillsAChair() {
		try (Visitor visitor = visitor("en", 360, true)) {
			visitor.opens("/s/gracanica/posts");
			mayor(visitor).locator("a[href$='/tenures/new']").focus();
			visitor.page.keyboard().press("Enter");
			visitor.page.waitForURL("**/tenures/new");
			visitor.looks();
		}
	}

	private static Locator mayor(Visitor visitor) {
		return visitor.page.locator("#level-lead ~ ul > li").first();
	}

	private Visitor visitor(String tag, int width, boolean script) {
		return new Visitor(this.chromium, this.messages, tag, "http://127.0.0.1:" + this.port, width, script)
			.signedIn(this.officer.token());
	}

}
