package org.mandat.journey;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mandat.platform.mail.Letterbox;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the council empty, with one meeting called off, and with thirty rows; and
 * every paper of it, in each language form.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CouncilPagesJourneyTests extends CouncilAlbum {

	private static final int ROWS = 30;

	@Autowired
	private ApplicationContext context;

	CouncilPagesJourneyTests() {
		super("shtime");
	}

	@Test
	@Order(1)
	void ofAnEmptySpace() {
		for (String page : List.of("meetings", "decisions", "follow-up", "seats", "work", "procedures", "rules",
				"meetings/new", "minutes/new", "seats/new")) {
			this.album.takes("empty-" + page.replace('/', '-'), home("council/" + page));
		}
		for (String paper : List.of("register", "annex")) {
			this.album.takesPaper("empty-paper-" + paper, home("papers/council-" + paper), "");
		}
	}

	@Test
	@Order(2)
	void ofAMeetingThatWasCalledOff() {
		try (Visitor officer = officer()) {
			String meeting = prepared(officer, TODAY.plusDays(14), "10:00",
					"Salla e madhe e Kuvendit të Komunës, kati i tretë");
			this.album.takes("draft-day", meeting + "/day")
				.takes("draft-item-new", meeting + "/items/new")
				.takes("draft-convocation", meeting + "/convocation")
				.takes("draft-record", meeting + "/record")
				.takes("draft-presence", meeting + "/presence");
			officer.opens(meeting).follows("council.meeting.verb.convene").presses("council.convene.go");
			this.album.takes("convened-invitations", meeting + "/invitations").takes("convened-day", meeting + "/day");
			for (String paper : List.of("invitation", "sheet", "chair")) {
				this.album.takesPaper("paper-" + paper, home("papers/council-" + paper), of(meeting));
			}
			officer.opens(meeting + "/invitations").page.locator("main table a").first().click();
			officer.looks();
			Letterbox.later(this.context, this.space.id());
			this.album.takes("convened-letter", officer.page.url());
			officer.page.reload();
			answers(officer.page.locator("main").innerText(),
					() -> officer.opens(meeting)
						.presses("council.meeting.verb.cancel")
						.reads("council.meeting.state.cancelled"));
			this.album.takes("cancelled", meeting)
				.takesPaper("paper-cancelled", home("papers/council-invitation"), of(meeting));
		}
	}

	@Test
	@Order(3)
	void ofAMeetingThatDecidedNothing() {
		try (Visitor officer = officer()) {
			String meeting = prepared(officer, TODAY, "23:50", "Salla e Kuvendit");
			officer.follows("council.meeting.verb.record").presses("council.record.close").reads("council.taken.none");
			this.album.takes("nothing", meeting)
				.takes("nothing-circulation", meeting + "/circulation")
				.takes("nothing-reopening", meeting + "/reopening")
				.takes("nothing-presence", meeting + "/presence");
			for (String paper : List.of("minutes", "decisions", "extract", "note")) {
				this.album.takesPaper("nothing-paper-" + paper, home("papers/council-" + paper), of(meeting));
			}
			officer.opens(meeting).follows("council.circulate.link").presses("council.circulate.go");
			String next = prepared(officer, TODAY.plusDays(30), "10:00", "Salla e Kuvendit");
			this.album.takes("nothing-next", next)
				.takesPaper("nothing-paper-next", home("papers/council-invitation"), of(next));
		}
	}

	@Test
	@Order(4)
	void ofThirtyRows() {
		try (Visitor officer = officer()) {
			String meeting = prepared(officer, TODAY, "23:55", "Salla e Kuvendit");
			for (int row = 1; row <= ROWS; row += 5) {
				officer.page.navigate(meeting + "/record");
				for (int line = 1; line <= 5; line++) {
					decides(officer.page, line, row + line);
				}
				officer.presses(row + 5 > ROWS ? "council.record.close" : "council.record.keep");
			}
			for (int n = 0; n < ROWS; n++) {
				prepared(officer, TODAY.plusDays(40 + n), "10:00", "Salla " + n);
			}
			officer.opens(home("council/seats")).presses("council.seat.begin");
			this.album.takes("full-meeting", meeting)
				.takes("full-presence", meeting + "/presence")
				.takes("full-meetings", home("council/meetings"))
				.takes("full-decisions", home("council/decisions"))
				.takes("full-follow-up", home("council/follow-up"))
				.takes("full-seats", home("council/seats"))
				.takes("full-work", home("council/work"))
				.takes("full-new", home("council/meetings/new"));
			officer.opens(home("council/decisions")).page.locator("main tbody a").first().click();
			this.album.takes("full-decision", officer.page.url())
				.takes("full-particulars", officer.page.url() + "/particulars");
			for (String paper : List.of("minutes", "decisions", "extract", "note")) {
				this.album.takesPaper("full-paper-" + paper, home("papers/council-" + paper), of(meeting));
			}
			this.album.takesPaper("full-paper-register", home("papers/council-register"), "")
				.takesPaper("full-paper-annex", home("papers/council-annex"), "");
			officer.opens(meeting).page.locator("#agenda ~ ol a").first().click();
			this.album.takes("full-item", officer.page.url()).takes("full-about", officer.page.url() + "/about");
		}
	}

	/** What stands behind the link of a letter, for whoever has it and no account. */
	private void answers(String letter, Runnable cancels) {
		Matcher link = Pattern.compile("/answers/\\S+").matcher(letter);
		assertThat(link.find()).as("the letter has a link").isTrue();
		String answer = link.group().replaceFirst("\\?.*", "");
		try (Album stranger = albumOf("");
				Visitor member = new Visitor(this.chromium, this.messages, "sr-Cyrl", server(), 390, false)) {
			stranger.takes("answer-asked", answer);
			member.opens(answer).picks(member.text("council.answer.choice.deputy")).presses("council.answer.send");
			member.reads("council.answer.kept.deputy");
			stranger.takes("answer-given", answer).takes("answer-gone", "/answers/passed-on");
			cancels.run();
			stranger.takes("answer-cancelled", answer);
		}
	}

	private static void decides(Page page, int line, int n) {
		page.locator("main [name=what" + line + "]")
			.fill("Drejtoria hap sallën e shkollës në mbrëmje për të rinjtë e lagjes dhe njofton prindërit, hapi " + n);
		page.locator("main select[name=post" + line + "]").selectOption(new SelectOption().setIndex(1 + n % 5));
		page.locator("main [name=due" + line + "]").fill(TODAY.plusDays(n).toString());
	}

	private String prepared(Visitor officer, LocalDate on, String at, String place) {
		officer.page.navigate(server() + home("council/meetings/new"));
		officer.types("council.meeting.form.on", on.toString())
			.types("council.meeting.form.at", at)
			.types("council.meeting.form.place", place);
		officer.page.locator("main form.form button.button").first().click();
		officer.page.waitForURL("**/council/meetings/*-*");
		return officer.page.url();
	}

	private static String of(String meeting) {
		return "?of=" + meeting.substring(meeting.lastIndexOf('/') + 1);
	}

}
