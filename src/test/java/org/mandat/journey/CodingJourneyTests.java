package org.mandat.journey;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mandat.evidence.Intake;
import org.mandat.jurisdiction.Space;
import org.mandat.platform.data.Ids;
import org.mandat.platform.text.Messages;
import org.mandat.world.ServedTests;
import org.mandat.world.Sign;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Codes by keyboard and by touch in a browser, without a reload, and without a script.
 */
@Tag("journey")
@ServedTests
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CodingJourneyTests {

	private static final String TEXT = """
			The road was closed on Monday. People are afraid of being branded as spies in our small community. \
			Agim Drenova told the teacher so.

			Nobody has told the department for security and emergencies what it has to do. We need trained staff.
			""";

	@Autowired
	private Messages messages;

	@Autowired
	private Sign sign;

	@Autowired
	private Intake intake;

	@LocalServerPort
	private int port;

	private Chromium chromium;

	private Space space;

	private Sign.Person officer;

	@BeforeAll
	void open() {
		this.chromium = new Chromium();
		this.space = this.sign.space("xk", "decan");
		this.officer = this.sign.in(this.space, "prevention-coordinator");
	}

	@AfterAll
	void close() {
		this.chromium.close();
	}

	@Test
	void codesByKeyboardWithoutAReload() {
		try (Visitor officer = visitor("en", 1280, true)) {
			officer.opens(desk() + "?sentence=1");
			officer.page.evaluate("() => { window.stayed = true; }");
			press(officer, "j", "sentence=2");
			assertThat(officer.page.locator("[data-likely]").innerText()).contains("T08").contains("afraid");
			press(officer, "1", "sentence=2");
			says(officer, "evidence.coding.confirmed").looks();
			assertThat(card(officer)).contains("T08");
			press(officer, "u", "sentence=2");
			says(officer, "evidence.coding.takenBack");
			assertThat(officer.page.locator(".desk__side blockquote").count()).isZero();
			press(officer, "l", "sentence=3");
			officer.sees("Agim Drenova");
			officer.page.locator("main")
				.getByRole(AriaRole.BUTTON,
						new Locator.GetByRoleOptions().setName(officer.text("evidence.mask.replace")))
				.click();
			officer.page.waitForCondition(() -> officer.page.locator("#s3").innerText().contains("[private person]"));
			says(officer, "evidence.mask.done").looks();
			for (String key : List.of("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown")) {
				officer.page.keyboard().press(key);
			}
			press(officer, "Enter", "start=");
			assertThat(officer.page.locator(".words--chosen").allInnerTexts()).containsExactly("told");
			officer.looks();
			officer.page.keyboard().press("?");
			officer.looks();
			officer.page.keyboard().press("Escape");
			assertThat(officer.page.evaluate("() => window.stayed")).isEqualTo(true);
		}
	}

	@Test
	void codesByTouchOnAPhone() {
		try (Visitor officer = visitor("sq", 360, true)) {
			officer.opens(desk() + "?sentence=1");
			officer.page.locator("#s4").click();
			officer.page.waitForURL("**sentence=4**");
			officer.looks();
			officer.page.locator("[data-key='1']").click();
			officer.page.waitForCondition(() -> !card(officer).isEmpty());
			says(officer, "evidence.coding.confirmed").looks();
			officer.page.evaluate("""
					() => {
					  const words = document.querySelector("#s5 .words").firstChild;
					  document.getSelection().setBaseAndExtent(words, 8, words, 21);
					}
					""");
			officer.page.waitForCondition(() -> officer.page.locator("[data-pick]").isVisible());
			BoundingBox beside = officer.page.locator("[data-pick]").boundingBox();
			assertThat(beside.x + beside.width).isLessThanOrEqualTo(360);
			officer.page.locator("[data-pick] button").click();
			officer.page.waitForURL("**start=**");
			assertThat(officer.page.locator(".words--chosen").allInnerTexts()).containsExactly("trained staff");
			officer.looks();
		}
	}

	@Test
	void twoCodersSeeWhatHappenedAndNothingTypedIsLost() {
		String desk = desk();
		Sign.Person second = this.sign.in(this.space, "prevention-coordinator");
		try (Visitor first = visitor("en", 1280, true);
				Visitor other = new Visitor(this.chromium, this.messages, "en", server(), 1280, true)
					.signedIn(second.token())) {
			first.opens(desk + "?sentence=4");
			other.opens(desk + "?sentence=4");
			other.page.locator("[data-key='1']").click();
			other.page.waitForCondition(() -> !card(other).isEmpty());
			first.chooses("evidence.coding.theme.first", "T25");
			first.page.locator("main")
				.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(first.text("evidence.coding.save")))
				.click();
			first.page.waitForCondition(() -> first.page.locator("[data-error-summary]").count() == 1);
			first.reads("evidence.coding.stale").reads("evidence.act.meanwhile").looks();
			assertThat(first.page.locator("#theme1").inputValue()).isEqualTo("T25");
			assertThat(first.page.url()).doesNotContain("/coding/4");
			other.opens(desk + "?sentence=4").reads("evidence.act.title");
		}
	}

	@Test
	void codesBySentenceAndParagraphWithoutAScript() {
		try (Visitor officer = visitor("sr-Latn", 360, false)) {
			officer.opens(desk() + "?sentence=4");
			officer.page.locator("a", new Page.LocatorOptions().setHasText(officer.text("evidence.coding.paragraph")))
				.click();
			officer.page.waitForURL("**start=**");
			officer.chooses("evidence.coding.theme.first", "T15")
				.presses("evidence.coding.save")
				.reads("evidence.coding.saved");
			assertThat(card(officer)).contains("T15").contains("trained staff").contains("N01");
			officer.presses("evidence.coding.undo").reads("evidence.coding.undone");
		}
	}

	private static String card(Visitor visitor) {
		return String.join(" ",
				visitor.page.locator(".desk__side section.card:has(blockquote):has(ul.themes)").allInnerTexts());
	}

	/** Waits for what is said once the desk has settled. */
	private static Visitor says(Visitor visitor, String key) {
		String words = visitor.text(key);
		visitor.page.waitForCondition(() -> visitor.page.locator("main").innerText().contains(words));
		return visitor;
	}

	/** Presses a key and waits for where it leads. */
	private static void press(Visitor visitor, String key, String address) {
		visitor.page.evaluate("() => { document.querySelector('[data-coding]').dataset.old = '1'; }");
		visitor.page.keyboard().press(key);
		visitor.page.waitForCondition(() -> visitor.page.url().contains(address)
				&& visitor.page.locator("[data-coding]:not([data-old])").count() == 1);
	}

	private String desk() {
		byte[] text = (TEXT + "\n\n" + Ids.next()).getBytes(StandardCharsets.UTF_8);
		UUID source = this.officer
			.does(() -> this.intake.take(text, "t.txt",
					new Intake.Paper("Talk", "minutes", LocalDate.of(2026, 3, 4), "en", false), List.of()))
			.orElse((why) -> {
				throw new IllegalStateException(why.toString());
			});
		return "/s/" + this.space.slug() + "/evidence/sources/" + source + "/coding";
	}

	private String server() {
		return "http://127.0.0.1:" + this.port;
	}

	private Visitor visitor(String tag, int width, boolean script) {
		return new Visitor(this.chromium, this.messages, tag, server(), width, script).signedIn(this.officer.token());
	}

}
