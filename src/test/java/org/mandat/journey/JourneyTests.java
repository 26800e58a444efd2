package org.mandat.journey;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mandat.identity.Telephone;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.cli.Greeting;
import org.mandat.platform.text.Messages;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** From the one-time link to the state of play, and who may see what, in a browser. */
@Tag("journey")
@ServedTests
@TestPropertySource(properties = "mandat.operator.note=journeys")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTests {

	private static final String WORDS = "Të rinjtë kërkuan një sallë të hapur në mbrëmje.";

	private static final String TEXT = "Takimi u mbajt në shkollë. " + WORDS + " Drejtori premtoi përgjigje.";

	@Autowired
	private Messages messages;

	@Autowired
	private Sign sign;

	@Autowired
	private ObjectProvider<Greeting> greetings;

	@LocalServerPort
	private int port;

	private Chromium chromium;

	private String server;

	@BeforeAll
	void open() {
		this.chromium = new Chromium();
		this.server = "http://127.0.0.1:" + this.port;
	}

	@AfterAll
	void close() {
		this.chromium.close();
	}

	@Test
	@Order(1)
	void theLoneOfficerComesFromTheLinkToTheStateOfPlay() {
		try (Visitor officer = visitor("sq", 1280, true)) {
			officer.opens(link())
				.reads("identity.setUp.title")
				.picks("Shqip")
				.chooses("identity.setUp.place", "xk:prizren")
				.types("identity.setUp.operator", "Komuna")
				.types("identity.setUp.name", "Shembull Shembulli")
				.ticks("identity.setUp.posts.both")
				.types("identity.setUp.email", "zyrtari@example.org")
				.types("identity.setUp.password", "lumi dritarja gështenja kalaja")
				.types("identity.setUp.again", "lumi dritarja gështenja kalaja")
				.presses("identity.setUp.go")
				.reads("identity.recovery.first.text")
				.follows("identity.recovery.next")
				.reads("identity.factor.lead.first");
			officer.types("identity.factor.code", new Telephone(officer.page.locator(".secret").innerText()).next())
				.presses("identity.factor.go")
				.reads("identity.factor.codes.once")
				.follows("identity.recovery.next");
			assertThat(officer.page.url()).contains("/s/prizren");
			bringsInCodesAndReads(officer, TEXT);
			officer.opens("/s/prizren/evidence/map");
			assertThat(officer.page.evaluate(
					"""
							() => [...document.querySelectorAll('.map__name')].every((name) => name.clientHeight > 5 * name.clientWidth)
							   && document.querySelector('.map__table').scrollWidth <= document.querySelector('main').clientWidth
							"""))
				.as("the names of themes stand upright, and all columns are seen")
				.isEqualTo(true);
			officer.opens("/s/prizren/posts")
				.opens("/s/prizren/mandate/duties")
				.opens("/account")
				.opens("/s/prizren/today");
		}
	}

	@Test
	@Order(2)
	void theLinkHoldsOnceOnly() {
		try (Visitor anybody = visitor("en", 1280, true)) {
			anybody.opens("/set-up/used").reads("identity.setUp.gone.title");
		}
	}

	@Test
	@Order(3)
	void theMayorReadsOnAPhoneInSerbianInLatin() {
		Sign.Person mayor = this.sign.in(prizren(), "mayor");
		try (Visitor reader = visitor("sr-Latn", 360, true).signedIn(mayor.token())) {
			reader.opens("/").reads("briefing.title").sees(WORDS);
			assertThat(reader.page.locator("html").getAttribute("lang")).isEqualTo("sr-Latn");
			reader.opens("/s/prizren/work/tasks").opens("/s/prizren/mandate/duties");
		}
	}

	@Test
	@Order(4)
	void theSameWorksWithoutJavaScript() {
		Sign.Person officer = this.sign.in(prizren(), "prevention-coordinator");
		try (Visitor reader = visitor("sq", 1280, false).signedIn(officer.token())) {
			bringsInCodesAndReads(reader, TEXT + " Takimi i dytë.");
		}
	}

	@Test
	@Order(5)
	void theMemberFromThePoliceSeesNoPassages() {
		Sign.Person member = this.sign.in(prizren(), "police-station-commander");
		try (Visitor reader = visitor("sr-Cyrl", 1280, true).signedIn(member.token())) {
			for (String path : List.of("/s/prizren/today", "/s/prizren/briefing", "/s/prizren/work/tasks",
					"/s/prizren/mandate/duties")) {
				reader.opens(path).doesNotSee(WORDS);
			}
			reader.opens("/s/prizren/evidence/sources").reads("platform.error.notThere.title").doesNotSee(WORDS);
		}
	}

	@Test
	@Order(6)
	void whoIsNotSignedInIsAskedToSignIn() {
		try (Visitor anybody = visitor("sr-Latn", 360, true)) {
			anybody.opens("/s/prizren/today").reads("identity.signIn.title");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "sq", "sr-Cyrl", "sr-Latn" })
	@Order(7)
	void whatIsExpectedByWhatWhoDoesItAndWhatIsMissingTakesFiveClicks(String tag) {
		Sign.Person officer = this.sign.in(prizren(), "prevention-coordinator");
		try (Visitor reader = visitor(tag, 1280, true).signedIn(officer.token())) {
			reader.opens("/s/prizren/today")
				.clicks("a[href='/s/prizren/mandate/duties']")
				.reads("mandate.duty.list.title")
				.reads("mandate.duty.column.basis")
				.clicks("main table a[href*='/mandate/duties/']")
				.reads("mandate.duty.column.who")
				.reads("mandate.duty.column.clarity")
				.clicks("main a[href='/s/prizren/mandate/duties']")
				.clicks("main a[href='/s/prizren/mandate/gaps']")
				.reads("mandate.gap.title")
				.clicks("main a[href='/s/prizren/papers/gap-list']")
				.reads("mandate.gap.title");
			assertThat(reader.acts).isEqualTo(5);
		}
	}

	private static void bringsInCodesAndReads(Visitor officer, String text) {
		officer.opens("/s/prizren/evidence/sources")
			.follows("evidence.source.list.bring")
			.presses("evidence.create.save")
			.reads("platform.form.errors")
			.types("evidence.form.text", text)
			.types("evidence.form.title", "Takimi në shkollë")
			.chooses("evidence.form.kind", "minutes")
			.types("evidence.form.on", "2026-10-12")
			.presses("evidence.create.save")
			.reads("evidence.import.done")
			.follows("evidence.coding.start")
			.followsWords(WORDS)
			.chooses("evidence.coding.theme.first", "T20")
			.ticksOne("needs", "N15")
			.presses("evidence.coding.save")
			.reads("evidence.coding.saved")
			.opens("/s/prizren/evidence/needs")
			.opens("/s/prizren/evidence/themes")
			.opens("/s/prizren/briefing")
			.reads("briefing.title")
			.sees(WORDS);
		assertThat(officer.page.locator("html").getAttribute("lang")).isEqualTo("sq");
	}

	private Space prizren() {
		return this.sign.space("xk", "prizren");
	}

	private String link() {
		return this.greetings.stream()
			.flatMap((greeting) -> greeting.lines(this.server).stream())
			.map(String::strip)
			.filter((line) -> line.contains("/set-up/"))
			.findFirst()
			.orElseThrow();
	}

	private Visitor visitor(String tag, int width, boolean script) {
		return new Visitor(this.chromium, this.messages, tag, this.server, width, script);
	}

}
