package org.mandat.journey;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.mandat.council.decision.FollowUp;
import org.mandat.platform.data.Reader;
import org.mandat.platform.data.Walls;
import org.mandat.platform.text.Formats;
import org.mandat.platform.text.Language;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A meeting as the room plays it in a browser: who comes and goes, the quorum, the votes,
 * a decision in that minute; the minutes circulated, corrected and approved at the next
 * meeting; and what becomes of a decision: superseded, asked about, carried out.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CouncilRoomJourneyTests extends CouncilAlbum {

	private static final Language SQ = new Language("sq");

	@Autowired
	private FollowUp followUp;

	private String first = "";

	private String late = "";

	private String taken = "";

	CouncilRoomJourneyTests() {
		super("istog");
	}

	@Test
	@Order(1)
	void theRoomRunsFromTheFirstWhoComesToTheLastItem() {
		this.sign.in(this.space, "mayor");
		String member = this.sign.in(this.space, "education").token();
		try (Visitor officer = officer(); Album reader = albumOf(member)) {
			runs(officer);
			this.first = CouncilHand.prepared(officer, home("council/meetings"), "23:57");
			this.album.takes("meeting-1-draft", this.first);
			officer.opens(this.first).follows("council.meeting.verb.convene").presses("council.convene.go");
			this.album.takes("meeting-2-convened", this.first);
			officer.opens(this.first)
				.presses("council.meeting.verb.begin")
				.reads("council.course.none")
				.reads("council.course.quorum.unsaid");
			this.album.takes("meeting-3-begun", this.first);
			CouncilHand.comes(officer, "present");
			Matcher counted = Pattern.compile("(\\d+)\\D+(\\d+)\\D+(\\d+)")
				.matcher(officer.page.locator("#course-now .notice").innerText());
			assertThat(counted.find()).as("one of many is no quorum").isTrue();
			int seats = Integer.parseInt(counted.group(2));
			int needed = Integer.parseInt(counted.group(3));
			officer.reads("council.course.quorum.missed", 1, seats, needed);
			CouncilHand.comes(officer, "deputy");
			while (officer.page.locator("#course-now .notice").count() > 0) {
				CouncilHand.comes(officer, "present");
			}
			officer.reads("council.course.quorum.reached", needed, seats, needed);
			CouncilHand.begins(officer);
			CouncilHand.decides(officer, "Hapet salla e shkollës dy mbrëmje në javë", 20);
			CouncilHand.votes(officer, needed + 1, 0, 0);
			officer.presses("council.course.keep").reads("platform.form.errors");
			this.album.takes("meeting-4-running", this.first).takesPlain("meeting-4-running", this.first);
			reader.takes("watch-4-running", this.first);
			CouncilHand.votes(officer, needed - 1, 1, 0);
			officer.presses("council.course.keep")
				.reads("council.course.decided")
				.reads("council.vote.carried", needed - 1, 1, 0);
			officer.page.locator("button[value^='leaves-']").first().click();
			officer.looks().reads("council.course.quorum.lost", needed - 1, seats, needed);
			this.album.takes("meeting-5-lost", this.first);
			reader.takes("watch-5-lost", this.first);
			officer.reads("council.vote.carried", needed - 1, 1, 0)
				.presses("council.course.done")
				.reads("council.item.state.done");
		}
	}

	@Test
	@Order(2)
	void theSameRoomServesWithoutJavaScriptOnATelephone() {
		try (Visitor officer = new Visitor(this.chromium, this.messages, "sr-Cyrl", server(), 390, false)
			.signedIn(this.secretariat.token())) {
			officer.opens(this.first);
			CouncilHand.comes(officer, "present");
			CouncilHand.begins(officer);
			CouncilHand.decides(officer, "Општина поставља расвету на путу до школе", 9);
			officer.presses("council.course.keep").reads("council.course.decided").presses("council.course.done");
			officer.sees("Општина поставља расвету на путу до школе");
		}
	}

	@Test
	@Order(3)
	void theMinutesAreCirculatedCorrectedAndApprovedAtTheNextMeeting() {
		try (Visitor officer = officer()) {
			officer.opens(this.first)
				.follows("council.meeting.verb.record")
				.presses("council.record.close")
				.reads("council.life.state.open");
			this.taken = officer.page.locator("section[aria-labelledby=taken] tbody a").first().getAttribute("href");
			this.album.takes("meeting-6-closed", this.first);
			CouncilHand.circulates(officer).reads("council.life.state.circulated");
			this.album.takes("meeting-7-circulated", this.first);
			officer.opens(this.first)
				.follows("council.reopen.link")
				.types("council.reopen.reason", "Dita e vendimit ishte shkruar gabim.")
				.presses("council.reopen.go")
				.reads("council.life.state.again");
			this.album.takes("meeting-8-reopened", this.first);
			officer.opens(this.first).follows("council.meeting.verb.record");
			CouncilHand.decides(officer, "Botohet orari i sallës", 11);
			officer.presses("council.record.close");
			CouncilHand.circulates(officer).reads("council.life.state.corrected");
			this.album.takes("meeting-9-corrected", this.first);
			String next = CouncilHand.prepared(officer, home("council/meetings"), "23:58");
			officer.reads("council.item.approval", Formats.date(SQ, TODAY))
				.follows("council.meeting.verb.convene")
				.presses("council.convene.go")
				.presses("council.meeting.verb.begin");
			CouncilHand.comes(officer, "present");
			CouncilHand.begins(officer);
			officer.presses("council.course.done")
				.follows("council.meeting.verb.record")
				.presses("council.record.close")
				.reads("council.item.approved", Formats.date(SQ, TODAY));
			this.album.takes("meeting-10-next", next);
			officer.opens(this.first).reads("council.life.state.approved");
			assertThat(officer.page.locator("main").innerText()).as("no way to open it again")
				.doesNotContain(officer.text("council.reopen.link"));
			this.album.takes("meeting-11-approved", this.first);
		}
	}

	@Test
	@Order(4)
	void aDecisionIsSupersededAskedAboutAndCarriedOut() {
		try (Visitor officer = officer()) {
			officer.opens(home("council/minutes/new"))
				.types("council.minutes.on", TODAY.minusDays(70).toString())
				.types("council.minutes.text", "U vendos që drejtoria të ndriçojë rrugën e shkollës. Mbledhja u mbyll.")
				.presses("council.minutes.find")
				.ticksOne("take1", "true");
			officer.page.locator("main select[name=post1]").selectOption(new SelectOption().setIndex(1));
			officer.page.locator("main [name=due1]").fill(TODAY.minusDays(40).toString());
			officer.presses("council.minutes.take");
			this.late = officer.page.locator("section[aria-labelledby=taken] tbody a").first().getAttribute("href");
			String agenda = CouncilHand.prepared(officer, home("council/meetings"), "23:59");
			Walls.run(Reader.system(this.space.id()), this.followUp::look);
			officer.opens(this.late).reads("council.asked.title");
			assertThat(officer.page.locator("section[aria-labelledby=asked] li").count()).as("chair and council")
				.isEqualTo(2);
			this.album.takes("decision-1-asked", this.late);
			officer.opens(agenda).sees(CouncilHand.label(officer, this.late));
			this.album.takes("meeting-12-asks", agenda);
			officer.opens(this.taken)
				.follows("council.particulars.link")
				.types("council.particulars.by", CouncilHand.newest(officer, home("council/decisions")))
				.presses("council.form.save")
				.reads("council.decision.column.instead");
			this.album.takes("decision-2-superseded", this.taken);
			officer.opens(this.late)
				.ticksOne("state", "done")
				.types("council.outcome.proof", "Shkresa 14/2026 me fotografi")
				.presses("council.form.save")
				.sees("Shkresa 14/2026 me fotografi");
			this.album.takes("decision-3-done", this.late)
				.takes("decisions", home("council/decisions"))
				.takes("procedures-filled", home("council/procedures"));
			officer.opens(home("council/procedures"))
				.reads("council.procedure.event.decision-late")
				.reads("council.procedure.state.running");
		}
	}

	/** Lets the procedures run that the meeting and its decisions trigger. */
	private void runs(Visitor officer) {
		officer.opens(home("council/procedures"));
		while (officer.page.locator("main form[action$='/running'] button").count() > 0) {
			officer.page.locator("main form[action$='/running'] button").first().click();
			officer.page.waitForLoadState();
		}
		officer.page.locator("main form[action$='/beginning'] button").first().click();
		officer.looks().reads("council.procedure.begun");
	}

}
